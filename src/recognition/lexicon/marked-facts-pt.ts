/** Portuguese: what is said of an attribute by words that are known to say something of it. */
import type { MarkedLines } from './marked-lines.js';

export const MARKED_CLASSES_PT = {
  ficar: '(fica|ficam|pode ficar|podem ficar|pode ser deixado|pode ser deixada|pode estar|pode vir|pode)',
  vazio: '(vazio|vazia|vazios|vazias|em branco|nulo|nula|sem valor|sem nada)',
  inicio:
    '(no comeco|no inicio|de inicio|inicialmente|por padrao|por default|como padrao|de padrao|a principio|a partida|por omissao|por defeito)',
} as const;

export const MARKED_FACTS_PT: MarkedLines = [
  [
    'required',
    [
      '(todo mundo|todos|cada um|cada {k}|todo {k}|toda {k}) (tem que ter|tem de ter|precisa ter|deve ter|precisa de) [um|uma]',
      '(tem que ter|tem de ter|precisa ter|deve ter|precisa de) [um|uma]',
      '[sao|eh] (obrigatorio|obrigatoria|obrigatorios|obrigatorias) [sempre|tambem]',
      'sempre',
    ],
  ],
  [
    'optional',
    [
      '$ficar $vazio [(ate|quando|se|enquanto|para) {x}]',
      'pode nao ter',
      'eh livre',
      '(nao eh preciso|nao precisa|nao eh necessario|a pessoa nao precisa) (informar|preencher|dizer|colocar)',
      'se (quiserem|quiser|houver|tiver|tiverem|souber|soubermos)',
      'pode deixar [em branco|vazio|de fora]',
    ],
  ],
  [
    'unique',
    [
      '(nao|nunca) [se] (repete|repetir|pode repetir|pode se repetir) [nunca]',
      'sem (repetir|repeticao|repetidos)',
      'um para cada {k}',
    ],
  ],
  ['not-negative', ['(nao|nunca) [pode] (fica|ficar|ser|eh) (negativo|negativa|menor que zero|abaixo de zero)']],
  ['over', ['(maior|mais) (q|que|do que) {n}']],
  ['between', ['[vai|vao|varia|fica] (de|entre) {n1} (a|ate|e) {n2}']],
  ['start', ['[eh|comeca|comeca em|comeca com|fica] {q} $inicio', 'comeca (em|com|como) {q}']],
  ['no', ['nao [,] $inicio', '$inicio nao', '(nao|falso)', 'nao (a partida|por omissao)']],
  ['default-true', ['(sim|verdadeiro)', 'sim [,] $inicio']],
  ['max-length', ['[com] (no maximo|max|maximo|ate) {n} (caracteres|letras|digitos)']],
];
