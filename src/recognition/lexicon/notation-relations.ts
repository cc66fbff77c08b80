/** Developer notation for how entities belong together, understood in every language. */
import type { ClauseLines } from './lexicon.js';

const MANY_TO_MANY =
  '(many to many|m2m|many2many|manytomany|many_to_many|has_and_belongs_to_many|hasandbelongstomany|belongs_to_many|belongstomany|habtm|n n|n to n|m to n|n to m|m to m|n : n|n : m|m : n|m : m|* : *|* - *|n - n|n - m|m - n|n x n|n x m|muitos para muitos|n para n|n para m)';
const ONE_TO_MANY =
  '(one to many|one2many|has_many|hasmany|has_many :|one_to_many|onetomany|1 : n|1 : m|1 : *|1 - n|1 - *|1 - m|1 to many|1 -> n|1 to n|1 x n|um para muitos|1 para n|1 para muitos)';
const MANY_TO_ONE =
  '(many to one|many2one|many_to_one|manytoone|belongs_to|belongsto|belongs_to :|n : 1|m : 1|* : 1|n - 1|* - 1|n to 1|many to 1|n x 1|muitos para um|n para 1)';
const KEY = '(fk|foreign key|chave estrangeira|references|reference|referencing|ref)';
/** Around a kind of relation: "set up a … relation between". */
const ASKED =
  '[(add|create|make|set up|define|declare|establish|put|build|new|need|want|cria|crie|criar|faz|faca|adiciona|adicione|coloca|coloque)] [a|an|the|uma|um|a] [plain|simple|new|nova]';
const BETWEEN =
  '[relation|relationship|link|association|connection|relacao|relacionamento] [between|from|for|of|with|on|:|entre|de]';
const AND = '(and|to|->|with|,|&|e|para|com|x|<->|-)';

export const NOTATION_CLASSES_OF_RELATIONS = {
  mtm: MANY_TO_MANY,
  otm: ONE_TO_MANY,
  mto: MANY_TO_ONE,
  key: KEY,
} as const;

export const NOTATION_CLAUSES: ClauseLines = [
  [
    'many-to-many',
    [
      '{e1} (->|--|-|,|and|&|to|<->|e) {e2} \\( $mtm \\)',
      `${ASKED} $mtm ${BETWEEN} {e1} ${AND} {e2}`,
      '{e1} (<->|and|&|/|,|x|e|to|->) {e2} [,|:|are|is|should be|as|in|in a|via|-|--|\\(|relation|relationship|sao|e|eh|em] $mtm [relation|relationship|\\)]',
      '{e1} $mtm [with|to|of|com] {e2}',
      '{e1} <-> {e2}',
      `${ASKED} $mtm [relation|relationship|link] (between|for|linking|connecting|entre) (them|both|the two|these|those|these two|the two of them|both of them|elas|eles|os dois|as duas)`,
      '$mtm {e1} / {e2}',
    ],
  ],
  [
    'has-many',
    [
      '{e1} (->|--|-|,|and|&|to|e) {e2} \\( $otm \\)',
      `${ASKED} $otm ${BETWEEN} {e1} ${AND} {e2}`,
      '{e1} $otm [with|to|of|com] {e2}',
      '{e1} -> {e2} (\\[ \\]|1 : n)',
      '(has_many|hasmany) [:] {e2}',
      '{e1} 1 (->|--|-|..) (*|n|many) {e2}',
    ],
  ],
  [
    'belongs',
    [
      '{e1} . {a} (->|:|--|is|as|=|) [is|a|an|as] (fk|foreign key|references|reference) [to|->|of|on] {e2}',
      '{e1} . {a} (->|references|fk|fk to) {e2}',
      '(belongs_to|belongsto) [:] {e2}',
      '{a} : (belongs_to|belongsto|fk|ref|references|->) [to|:|->] {e2}',
      '{e1} (->|--|-|,|and|&|to|e) {e2} \\( $mto \\)',
      `${ASKED} $mto ${BETWEEN} {e1} ${AND} {e2}`,
      '{e1} ($mto|$key|->|fk to|foreign key to|has_one|hasone) [with|to|of|para] {e2}',
      '[add|put|create] [a|an|the] {a} (on|in|to) {e1} (as|=) [a|an] $key (to|->|of) {e2}',
      '{e1} (has|needs|gets) [a|an] $key (to|->|of) {e2}',
      `${ASKED} $key (from|on|in|de|em) {e1} (to|->|para) {e2}`,
      '{e1} (has|needs|gets|with) [a|an] {a} $key [to|->|of] {e2}',
      '[add|put] [a|an] (fk|foreign key) {a} (to|on|in) {e1} (referencing|references|pointing to|->) {e2}',
    ],
  ],
  ['rename', ['rename {a1} -> {a2}', '{a1} -> {a2} (rename)']],
];
