/** Portuguese: how entities belong together. */
import type { ClauseLines } from './lexicon.js';

export const PT_RELATIONS: ClauseLines = [
  [
    'self',
    [
      '{e1} ($verbs|$have|$member) [$prep] [$one|$only|$many] (outro|outra|outros|outras) {e2} [{x}]',
      '[um|uma|o|a] {e1} (pode ter|tem) [um|uma] {e2} (pai|mae|filho|filha|superior)',
      'o {a} (eh|tambem eh|eh outro|eh outra) {e}',
    ],
  ],
  [
    'many-to-many',
    [
      '{e1} e {e2} (sao|tem|devem ter|com|em|:|eh|numa|ficam) [uma|relacao|relacionamento|ligados] [de] (muitos para muitos|n para n|n n|n : n|n : m|m : n|m2m)',
      '[uma] (relacao|relacionamento|ligacao) (muitos para muitos|n para n|n : n|n : m) entre {e1} e {e2}',
      '$link {e1} (a|e|com) {e2} [em] (muitos para muitos|n para n|n : n)',
      '{e1} (pode|podem) (ter|estar em|participar de|fazer|pertencer a|cursar) $many {e2} e (vice versa|o contrario tambem|o inverso tambem|ao contrario tambem)',
      '{e1} $have $many {e2} e vice versa',
      '[um|uma|o|a|os|as|cada] {e1} [pode|podem] (joga em|jogam em|jogar em|participa de|participam de|participar de|cursa|cursam|cursar|faz|fazem|fazer|frequenta|frequentam|frequentar|toca em|tocam em|trabalha em|trabalham em) $many {e2}',
      '$many {e1} $verbs [$prep] $many {e2}',
      '(muitos|muitas) {e1} (para|e|pertencem a|participam de|fazem|tem) (muitos|muitas) {e2}',
      '{e1} (pode|podem|deve) (pertencer a|estar em|fazer parte de|participar de) $many {e2}',
      '{e1} (n : n|n : m|m : n|n para n|muitos para muitos) [com|e|para] {e2}',
    ],
  ],
  [
    'one-for-each',
    [
      '[$only] (um|uma|um so|uma so|apenas um|apenas uma|so um|so uma|um unico|uma unica) {e2} (para|por|pra|em) cada {e1}',
      '[$only] (um|uma) (so|unico|unica) (por|para cada|em cada|para|pra cada) {e1}',
    ],
  ],
  [
    'has-many',
    [
      '[(cada|todo|toda|um|uma|o|a|os|as|um mesmo|uma mesma|o mesmo|a mesma|nosso|nossa|cada um dos)] {e1} [$only] ($have|$verbs) [$prep] [ter] $many {e2}',
      '$many {e2} (por|para cada|em cada|para um|para uma|em um|em uma|num|numa|no mesmo|na mesma) {e1}',
      '{e1} (um para muitos|1 : n|1 para n|1 para muitos|1 - n) [com|para|de] {e2}',
      '(relacao|relacionamento) (um para muitos|1 : n|1 para n) (de|entre) {e1} (para|e|com) {e2}',
      'dentro de (cada|um|uma) {e1} (tem|ha|existem|ficam) $many {e2}',
    ],
  ],
  [
    'belongs',
    [
      '[(cada|todo|toda|um|uma|o|a|os|as|todos os|todas as|nosso|nossa)] {e1} [$only] $member [$only] [a|ao|em|no|na|de|do|da] [$only] [$one|o|a] {e2} [so|apenas|somente]',
      '(cada|todo|toda|um|uma|o|a) {e1} [$only] ($have|$verbs) [$prep] [$only] $one {e2} [so|apenas|somente|responsavel]',
      '(cada|todo|toda|um|uma|o|a|os|as) {e1} [$only] ($have|$verbs) [$prep] [$only] (um so|uma so|um unico|uma unica|apenas um|apenas uma|so um|so uma|somente um|exatamente um) {e2}',
      '$link (cada|o|a|os|as|todo|toda|todos os|todas as) {e1} (a|ao|aos|as|com|no|na|em|aa) [$only] [$one|o|a|seu|sua] {e2}',
      '$link {e1} (a|ao|aos|com|no|na) [$only] [$one|o|a|seu|sua] {e2}',
      '$want que (cada|todo|toda|o|a|os|as) {e1} (fique|seja|esteja|fiquem|sejam|tenha|pertenca) [ligado|ligada|vinculado|vinculada|associado|associada|ligados|vinculados|preso] [a|ao|aos|com|em|no|na] [$only] [$one|o|a|seu|sua] {e2}',
      'quando (eu|a gente|nos|) {v} (um|uma|o|a) {e1} [,] $want [de] (escolher|selecionar|dizer|indicar|marcar|informar|saber) [qual|de qual|a qual|o|a|em qual] {e2} [{x}]',
      '$want (escolher|selecionar|indicar|informar|saber) [o|a|qual|de qual|a qual] {e2} (do|da|de|de cada|no|na|em cada|para cada) {e1} [{x}]',
      '{e1} (muitos para um|n : 1|n para 1) [com|para] {e2}',
      '[adiciona|adicione|coloca|coloque|bota|cria|crie] [a|o|uma|um] {a} (em|no|na) {e1} como (fk|chave estrangeira|referencia) (para|de|pra|->) {e2}',
      '{e1} (tem|com|precisa de) [uma|um] (fk|chave estrangeira|referencia) (para|de|pra|->) {e2}',
    ],
  ],
];

export const PT_RELATIONS_2: ClauseLines = [
  ['plain-verb', []],
  ['plain-many', []],
];
