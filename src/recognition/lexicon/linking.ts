/** Words by which a sentence tells how two entities that exist belong together. Data, per language. */
import type { Language } from '../../domain/recognition.js';

export interface LinkWords {
  /** Before a name: each one of them. */
  readonly each: string;
  /** Exactly one; several words are told apart by "_". */
  readonly one: string;
  readonly many: string;
  /** Before a name, without saying how many. */
  readonly some: string;
  readonly which: string;
  /** "many dogs per trainer": the second name is the one that has. */
  readonly per: string;
  readonly modals: string;
  readonly prepositions: string;
  /** Plural on both sides of these is many to many: "students attend courses". */
  readonly joining: string;
  /** One, whatever stands before its name: "belongs to". */
  readonly belonging: string;
  /** Begins a part that says for what the choice is made: "when I add a lesson". */
  readonly occasions: string;
  readonly choosing: string;
  /** "and vice versa". */
  readonly mutual: string;
  /** Numbers on both sides, told as notation beside two names. */
  readonly manyToOne: string;
  readonly oneToMany: string;
  readonly manyToMany: string;
  /** "several dogs in the same kennel": no word on how many kennels a dog has. */
  readonly same: string;
  /** Stands for the other of two names: "a museum has many of them". */
  readonly pronouns: string;
  /** Words that ask for it, and those that carry nothing. */
  readonly asking: string;
  /** With one of these a sentence says more than a link, or something else. */
  readonly foreign: string;
}

const ENGLISH: LinkWords = {
  each: 'each every any all all_the each_of_the every_single each_of_our all_our all_of_the',
  one: 'one exactly_one only_one just_one a_single one_single 1 only_a_single at_most_one precisely_one one_and_only_one no_more_than_one not_more_than_one never_more_than_one its_own their_own his_own her_own the_same one_specific one_particular only_ever_one always_one',
  many: 'many several multiple lots_of a_lot_of any_number_of a_number_of various one_or_more more_than_one at_least_one as_many plenty_of a_bunch_of zero_or_more one_or_several loads_of two_or_more different a_list_of all_sorts_of many_different several_different numerous a_couple_of a_few dozens_of its_many as_many_different many_of several_of',
  some: 'a an the our my their its his her some these those this that your',
  which: 'which what whose',
  per: 'per for_each for_every for_one for_a_single to_each to_every to_one in_each in_every for_a for_any_one',
  modals: 'can may could should_be_able_to are_able_to is_able_to might are_allowed_to is_allowed_to be_able_to',
  prepositions: 'in at on to for from with by of under inside within into onto about',
  joining:
    'attend attends take takes join joins enrol enroll enrols enrolls visit visits follow follows work works play plays perform performs participate participates sign register speak speaks know knows use uses',
  belonging: 'belongs belong belonging',
  occasions: 'when if while for on in at whenever',
  choosing: 'pick choose select assign set link attach say see know note enter tell record indicate specify',
  manyToOne: 'many_to_one n_:_1 n_to_1 m_:_1 many_:_one n_-_1 n_to_one *_:_1 belongs_to belongsto belongs_to',
  oneToMany: 'one_to_many 1_:_n 1_to_n 1_:_m one_:_many 1_-_n one_to_n 1_:_* hasmany has_many',
  manyToMany: 'many_to_many n_:_m n_:_n m_:_n m_:_m n_to_n n_to_m m2m *_:_* many_:_many m2n',
  same: 'the_same one_same',
  pronouns: 'them those these',
  mutual: 'vice_versa the_other_way_around the_other_way_round conversely the_reverse the_other_way',
  asking:
    'i we you it they he she them us me my our please pls can could would should must will may shall want wants need needs like to be able also that those these two both up together and but so then only just always ever usually often too as well well of course have has had having do does is are was were been being get gets go goes belong belongs belonging link connect tie hook wire relate attach assign join make sure ensure let know see track keep note remember thanks thank hi hello ok how each which who what when if while new there here between relation relationship connection reference foreign key fk add create set put save saves saved open opens enter edit register book list lists contains contain consists include includes with staff team people system app same time once whoever whatever really still now not never more than at one or many much least most any number possible want liked likes wish into onto per by from in on for up out off over a an the its their his her our your some this exactly single several multiple lots lot where visible connected linked same sleep sit stand come comes',
  foreign:
    'show display print not no never without cannot nobody none remove delete drop rename unless except until before after required optional unique default calculated automatically email notify total sum count minus plus times percent change called named instead itself themselves another other parent only_if approve reject because cost field column attribute',
};

const PORTUGUESE: LinkWords = {
  each: 'cada todo toda todos_os todas_as qualquer cada_um_dos cada_uma_das',
  one: 'um_so uma_so um_unico uma_unica apenas_um apenas_uma somente_um somente_uma so_um so_uma exatamente_um exatamente_uma no_maximo_um no_maximo_uma o_mesmo a_mesma um_mesmo uma_mesma 1',
  many: 'muitos muitas varios varias diversos diversas multiplos multiplas um_ou_mais uma_ou_mais mais_de_um mais_de_uma quantos quantas inumeros inumeras zero_ou_mais um_monte_de diferentes alguns algumas um_ou_varios uma_ou_varias',
  some: 'um uma o a os as seu sua seus suas meu minha nosso nossa nossos nossas esse essa este esta',
  which: 'qual quais que',
  per: 'por para_cada em_cada pra_cada por_cada',
  modals: 'pode podem poderia consegue possa possam',
  prepositions: 'a ao aos as em no na nos nas de do da dos das por pelo pela para pra com sob num numa dentro',
  joining:
    'cursa cursam faz fazem frequenta frequentam participa participam joga jogam trabalha trabalham toca tocam visita visitam usa usam',
  belonging: 'pertence pertencem pertencer pertenca pertencam',
  occasions: 'quando se ao em no na para pra',
  choosing: 'escolher selecionar dizer indicar marcar informar saber ver registrar anotar definir vincular ligar',
  manyToOne: 'muitos_para_um n_:_1 n_para_1 n_para_um m_:_1 *_:_1 pertence_a belongsto',
  oneToMany: 'um_para_muitos 1_:_n 1_para_n um_para_n 1_para_muitos 1_:_* hasmany',
  manyToMany: 'muitos_para_muitos n_:_n n_:_m m_:_n n_para_n n_para_m m2m *_:_*',
  same: 'o_mesmo a_mesma mesmo mesma um_mesmo uma_mesma',
  pronouns: 'eles elas deles delas',
  mutual: 'vice_versa o_contrario_tambem o_inverso_tambem ao_contrario_tambem',
  asking:
    'eu nos a_gente gente voce ele ela eles elas por favor quero queria queremos preciso precisamos gostaria de que e mas so somente apenas sempre tambem pode podem poder ter tem possui possuem ser estar eh sao esta estao fica ficam ficar fique liga ligue ligar vincula vincule vincular relaciona relacione relacionar associa associe associar conecta conecte conectar junta isso os as dois duas entre si pertence pertencem pertencer ligado ligada ligados ligadas vinculado vinculada associado associada seja sejam deve devem tenha tenham quando cadastrar abrir criar ao aos um uma o a em no na do da dos das para pra com dentro faz parte vai cada todo toda novo nova relacao relacionamento chave estrangeira oi obrigado obrigada valeu ok la ai cada qual',
  foreign:
    'mostre mostra mostrar exiba exibir nao nunca nem sem remova remover apague apagar exclua excluir tire tirar renomeie mude troque obrigatorio opcional unico unica calculado automaticamente email avise total soma antes depois outro outra campo coluna se_chamar chamar exceto',
};

export const linkWordsOf = (language: Language): LinkWords => (language === 'pt' ? PORTUGUESE : ENGLISH);
