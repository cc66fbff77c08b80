/** Words that speak against a reading when they end up in a name, or when nothing came of them. Data, per language. */
import type { Language } from '../../domain/recognition.js';

export interface DoubtWords {
  /** Verbs, adverbs, pronouns, quantifiers and times: no part of a name of an entity or attribute. */
  readonly nameless: ReadonlySet<string>;
  /** Small words that names of entities hardly ever hold. */
  readonly joints: ReadonlySet<string>;
  /** They nearly always say a rule. */
  readonly rule: ReadonlySet<string>;
  /** They may say a rule, or a constraint. */
  readonly condition: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  readonly removing: ReadonlySet<string>;
  readonly relating: ReadonlySet<string>;
  readonly unique: ReadonlySet<string>;
  readonly necessity: ReadonlySet<string>;
  readonly limit: ReadonlySet<string>;
  /** What developers write after a name: hardly ever the last word of one. */
  readonly types: ReadonlySet<string>;
  /** Attributes of many things, and no thing of their own. */
  readonly attributes: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Developers write these in either language. */
const TYPES = set(
  'text texto string str varchar char int integer inteiro bool boolean booleano float decimal numeric req required opt optional obrigatorio opcional timestamp enum',
);

const ENGLISH: DoubtWords = {
  nameless: set(
    'somewhere anywhere sometimes usually nobody nothing take takes i we you he she it they them us me my our your their his her this that these those what who which how why everything everyone everybody something somebody anything all every each any some many much more most few lots lot several both now today tomorrow yesterday soon always never often again still already just only also too very really please sure so than then there here is are was were be been am has have had having does did can could will would should shall must may might makes making create creating set track keep keeping manage manages managing want wants need needs link connect add adding put remove delete drop rename change update help give gives giving get gets getting bring brings sell sells called calld named automatically longer shorter better nicer bigger smaller easier simpler faster new following whether if when unless because but or and yes not no without contain contains containing belong belongs happened happens know knows let lets like likes say says said tell',
  ),
  joints: set('of in on at for with by from as per under over into about'),
  rule: set(
    'calculated calculate computed compute automatically automatic unless whenever minus double triple half multiplied divided recalculate overlap overlaps overlapping depends depending otherwise approve approves approved formula discount sum notify reminder remind alert reject rejects twice pays pay',
  ),
  condition: set('if when once until after before only except later earlier cannot times'),
  negation: set("not no never cannot nobody none nothing without can't don't doesn't isn't shouldn't mustn't won't"),
  removing: set('remove removed delete drop erase discard scrap ditch stop'),
  relating: set('belongs belong belongsto hasmany many-to-many n:m n:1 1:n linked connected foreign fk references'),
  unique: set('unique duplicate duplicates twice distinct'),
  necessity: set('required mandatory compulsory obligatory optional nullable'),
  limit: set('between minimum maximum least most max min'),
  types: TYPES,
  attributes: set(
    'name title number date time email phone price code hour amount word model size colour color description address year status age quantity surname weight',
  ),
};

const PORTUGUESE: DoubtWords = {
  nameless: set(
    'eu nos voce voces ele ela eles elas isso isto tudo todos todas nada algo cada qualquer muitos muitas varios varias mais menos agora hoje amanha ontem sempre nunca ja ainda tambem so apenas quero queria preciso gostaria vendo tenho temos cadastrar registrar guardar anotar criar crie adicionar incluir remover tirar excluir trocar mudar ligar controlar contendo chamado chamada que quem qual quando onde porque se nao sim eh sao foi era ser estar tem ter ha pode poder deve precisa melhorar campo tabela entidade cadastro me te lhe ajuda ajude ajudar aquilo gente falei falamos conversou conversamos combinamos coisa coisas faz faca fazer',
  ),
  joints: set('em com para por sobre ate do da dos das no na nos nas'),
  rule: set(
    'calculado calculada calcular automaticamente metade dobro avise avisar enviar envie soma depende desconto multiplicado',
  ),
  condition: set('quando caso ate depois antes somente exceto apenas vezes'),
  negation: set('nao nem nunca sem ninguem'),
  removing: set('remova remover exclua excluir apague apagar tire tira tirar'),
  relating: set('pertence pertencem ligado ligada ligar vinculado belongsto hasmany n:m n:1 1:n'),
  unique: set('unico unica unicos unicas repetir duplicado duplicados unique'),
  necessity: set('obrigatorio obrigatoria obrigatorios opcional opcionais required nullable'),
  limit: set('entre minimo maximo max min'),
  types: TYPES,
  attributes: set(
    'nome titulo numero data hora horario email telefone preco valor codigo quantidade modelo tamanho cor descricao endereco ano cpf cnpj crm nascimento dono status idade peso',
  ),
};

export const doubtWordsOf = (language: Language): DoubtWords => (language === 'pt' ? PORTUGUESE : ENGLISH);
