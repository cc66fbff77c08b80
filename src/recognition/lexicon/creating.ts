/** Words by which a sentence asks for something new and says what it is linked to. Data, per language. */
import type { Language } from '../../domain/recognition.js';

export interface CreatingWords {
  /** Words that a clause may begin with before it names something. */
  readonly opening: string;
  /** Of them, those that ask for something new. */
  readonly making: string;
  /** Of those, the ones that are said of nothing else. */
  readonly founding: string;
  /** They ask for something new, or for more of what is there: "add a deposit to rentals". */
  readonly adding: string;
  /** After a name: there is more than what was told before. */
  readonly further: string;
  /** After these it is told what is noted; several words are told apart by "_". */
  readonly listing: string;
  /** Of them, verbs that a clause about something named is made with. */
  readonly having: string;
  /** Verbs that say nothing more than that one thing is another's. */
  readonly being: string;
  /** Between something new and what it is linked to, beside participles. */
  readonly linking: string;
  /** "a reference to the vehicle". */
  readonly pointing: string;
  /** Who speaks: the word after is a verb. */
  readonly speaking: string;
  /** Opening words that are no verbs. */
  readonly adverbs: string;
  /** Prepositions that begin a link within what is noted: "a reason for a pet". */
  readonly tying: string;
  /** Prepositions that most often belong to the name itself: "number of people". */
  readonly owning: string;
  /** "from a start date to an end date". */
  readonly ranging: string;
  /** Verbs that no name begins with: what follows them is spoken of, not made. */
  readonly acting: string;
  /** Before something that belongs to what was told of last: "and their orders". */
  readonly theirs: string;
  /** After an entity that something new is linked to: "the auction it belongs to". */
  readonly trailing: string;
  /** Between a motive and what is wanted for it. */
  readonly therefore: string;
  /** They are made from what is kept, or done with it, and are seldom kept themselves. */
  readonly outputs: string;
  /** Words that carry nothing between what is told. */
  readonly fillers: string;
}

const ENGLISH: CreatingWords = {
  opening:
    'for be able come comes i we you us me it is there must should be create add make build set up generate introduce define insert include give please pls can could would will shall like want need wants needs have to also now then next so and too keep keeping track of record register store save manage log note write down handle a an the my our new another some each every any all one entity table called named finally lastly further again scaffold u their its hi hello ok okay thanks let lets what comes second third later additionally moreover plus about more thing things place somewhere list history overview oh well right great good perfect nice cool by way',
  making:
    'create make build generate introduce define want need track record register store save manage log note write handle keep place somewhere list history overview also now next new another entity table additionally further moreover finally lastly',
  founding: 'create build make generate introduce define scaffold new entity table another',
  adding: 'add insert include give put',
  further:
    'to_the_system in_the_system to_the_app to_it too also as_well next now please then as_well_please too_please',
  listing:
    'with having has have that_has that_have which_has which_have who_have who_has and_has and_have needs need and_needs containing contains contain including includes include and_i_write_down i_write_down i_note and_i_note we_note and_we_note i_record and_i_record we_record and_we_record i_keep and_i_keep we_keep and_we_keep noting storing stores store holding holds hold along_with it_has they_have it_also_has it_needs also_has and_also_has with_its with_their comes_with come_with come_in_with that_holds that_hold i_want_to_note i_want_to_know we_want_to_know i_need_to_know plus gets get and_gets takes i_also_note and_i_also_note for_each_i_note for_each_one_i_note',
  having:
    'has have needs need contains contain includes include holds hold stores store gets get takes take must_have should_have will_have can_have may_have could_have always_has also_has also_have only_has comes_with come_with',
  being:
    'is are links link connects joins ties pairs lives live stays stay works work sits sit stands lies belongs belong goes go refers refer points concerns concern covers cover references gets comes come happens happen must should can will may has_to have_to needs_to takes',
  linking:
    'that which who each them these those links link connects joins ties pairs lives live stays stay works work sits sit stands lies is are be being was were always only exactly just usually must should can will may has have needs to belong belongs belonging of for by from in at on into under with goes go comes come refers refer references points concerns concern covers cover happens happen linked connected attached tied related assigned made taken given done lent written held kept put sent led taught run paid hired bought sold brought about per against between both and it they then took place takes place part inside within placed on behalf concerning regarding covering made out for_one only_one one always drawn up',
  pointing:
    'a_reference_to reference_to a_link_to link_to links_to a_foreign_key_to foreign_key_to fk_to a_fk_to a_pointer_to references a_connection_to connected_to',
  speaking: 'i we you to',
  adverbs:
    'also now next then too finally lastly further again later additionally moreover just always sometimes often',
  tying: 'for by to from in at on about per against under',
  owning: 'of',
  acting:
    'know see change link connect attach assign tie hook show tell view list pick choose select got bring brings learn find ask update edit modify fix remove delete drop rename alter extend relate join match look move swap replace use mark stop start sort filter print send email export import count sum calculate plan collect organise organize start keep need gives give has remember assign let ensure allow able think say call pay buy sell go wish ask',
  theirs: 'their its his her',
  trailing:
    'it_belongs_to they_belong_to it_is_for they_are_for it_is_about it_was_for it_is_in it_goes_to it_comes_from it_is_linked_to that_it_belongs_to who_made_it who_wrote_it concerned involved',
  therefore: 'so therefore thus hence',
  outputs:
    'report statistic summary overview chart graph dashboard page button screen view search filter calendar export import backup copy reminder notification alert login permission access total average statistics analytics printout pdf',
  ranging: 'from to until till starting ending on at between',
  fillers:
    'to_the_system in_the_system to_our_system to_my_system to_the_app in_the_app to_the_list to_it in_there in_here here there please thanks thank you too also as well only just ok okay always both then now it them of course simply',
};

const PORTUGUESE: CreatingWords = {
  opening:
    'para alem disso vem eu nos a gente voce por favor quero queria preciso precisamos queremos gostaria de que ter criar crie cria adicione adicionar adiciona inclua incluir inclui cadastre cadastrar cadastra faca fazer registre registrar registra guarde guardar anote anotar controlar acompanhar gerenciar agora tambem depois entao e mais o os as um uma uns umas cada todo toda todos todas novo nova novos novas outro outra entidade tabela chamada chamado cadastro registro controle seus suas meu minha meus minhas nossos nossas nosso nossa seguida por fim ainda finalmente oi ola lista historico',
  making:
    'quero queria preciso precisamos queremos gostaria criar crie cria cadastre cadastrar cadastra registre registrar registra guarde guardar anote anotar controlar acompanhar gerenciar fazer faca agora tambem depois novo nova novos novas entidade tabela cadastro registro controle ainda finalmente',
  founding: 'criar crie cria cadastre cadastrar cadastra novo nova novos novas entidade tabela cadastro',
  adding: 'adicione adicionar adiciona inclua incluir inclui',
  further: 'ao_sistema no_sistema tambem agora depois ainda por_favor tambem_por_favor em_seguida',
  listing:
    'com tendo contendo incluindo tem e_tem que_tem que_tenha que_tenham possui possuem e_possui contem e_contem inclui incluem anoto e_anoto anotamos e_anotamos guardo e_guardo guardamos registro_a registramos e_registramos precisa_de precisam_de deve_ter devem_ter e_deve_ter com_sua com_seu alem_de mais',
  having: 'tem possui possuem contem inclui incluem precisa_de precisam_de deve_ter devem_ter pode_ter tera tambem_tem',
  being:
    'eh sao liga ligam une mora moram trabalha trabalham pertence pertencem vai vao fica ficam deve pode refere acontece acontecem',
  linking:
    'que deles delas liga ligam une um uma eh sao mora moram trabalha trabalham ser seja sejam pertence pertencem pertencer pertencente pertencentes pertencam de do da dos das a ao aos as para pra pro por pelo pela pelos pelas em no na nos nas com sempre so apenas somente exatamente deve devem pode feito feita feitos feitas dado dada vai vao fica ficam cada e o refere referem se acontece acontecem sobre entre dentro escrito escrita ambos ligado ligada',
  pointing:
    'uma_referencia_a uma_referencia_ao referencia_a referencia_ao uma_ligacao_com ligacao_com uma_chave_para chave_para uma_referencia_para referencia_para',
  speaking: 'eu nos',
  adverbs: 'tambem agora depois ainda finalmente entao sempre so',
  tying: 'para pra por pelo pela em no na a ao sobre',
  owning: 'de do da dos das',
  acting:
    'saber ver mudar mude ligar ligue vincular vincule conectar conecte associar associe mostrar mostre escolher escolha selecionar trocar troque remover remova apagar apague excluir exclua renomear renomeie alterar altere relacionar relacione enviar envie contar somar calcular',
  theirs: 'seus suas seu sua',
  trailing: 'a_que_pertence ao_qual_pertence a_qual_pertence de_que_faz_parte',
  therefore: 'entao portanto logo assim',
  outputs:
    'relatorio estatistica resumo grafico painel pagina botao tela busca filtro calendario exportacao importacao backup copia lembrete notificacao alerta login permissao acesso total media',
  ranging: 'de desde ate a da do',
  fillers:
    'ao_sistema no_sistema ao_app no_app ao_cadastro aqui la por favor obrigado obrigada tambem so apenas sempre ok agora entao',
};

/** Ending of participles: "made by", "feito por". */
export const PARTICIPLES: Readonly<Record<Language, RegExp>> = {
  en: /^[a-z]{2,}ed$/,
  pt: /^[a-z]{2,}(?:ad|id)[oa]s?$/,
};

export const creatingWordsOf = (language: Language): CreatingWords => (language === 'pt' ? PORTUGUESE : ENGLISH);
