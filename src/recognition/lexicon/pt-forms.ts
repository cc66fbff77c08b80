/** Portuguese: attributes told as clauses ("se aceita animais", "quantos quartos tem"). */
import type { AttributeForm } from './lexicon.js';

const PT_SUBJECT = '(eu|a gente|nos|ele|ela|eles|elas|a pessoa|o cliente|o aluno|o paciente|o dono|voce|{e})';

export const PT_FORMS: readonly (readonly [AttributeForm, readonly string[]])[] = [
  [
    { name: 'quer {v} {a}', type: 'boolean' },
    ['se (ele|ela|eles|elas|) (quer|querem|deseja|gostaria de) {v} [o|a|os|as] {a} [ou nao|sim ou nao]'],
  ],
  ...['em dia', 'em atraso', 'em uso', 'em manutencao', 'em falta', 'em casa', 'a venda'].map(
    (state): readonly [AttributeForm, readonly string[]] => [
      { name: state, type: 'boolean' },
      [`se (ele|ela|eles|elas|) (esta|estao|ta|tao) ${state} [ou nao|sim ou nao]`],
    ],
  ),
  [{ name: '{v}', type: 'boolean' }, ['se (ele|ela|eles|elas|) {v} ou nao']],
  [{ name: '{v} {a}', type: 'boolean' }, ['se (ele|ela|eles|elas|) ja {v} [o|a|os|as] {a} [ou nao|sim ou nao]']],
  ...[
    'aceita',
    'permite',
    'possui',
    'tem',
    'usa',
    'precisa de',
    'inclui',
    'oferece',
    'fala',
    'toma',
    'gosta de',
    'sabe',
    'consegue',
    'pode',
  ].map((verb): readonly [AttributeForm, readonly string[]] => [
    { name: `${verb} {a}`, type: 'boolean' },
    [`se (ele|ela|eles|elas|) [ja|tambem] ${verb} {a} [ou nao|sim ou nao]`],
  ]),
  [
    { name: '{w} {v}', type: 'boolean' },
    ['se [o|a|os|as] {w} (eh|esta|foi|sao|estao|foram|ja foi|ja esta) {v} [ou nao|sim ou nao]'],
  ],
  [
    { name: '{v}', type: 'boolean' },
    [
      '[um|campo] [sim ou nao] [para|pra|dizendo] se (ele|ela|eles|) (eh|esta|foi|sao|estao|foram|ja foi|ja esta|ja|ta|ja ta) {v} [ou nao|sim ou nao]',
      'sim ou nao para {v}',
      'um sim ou nao para {v}',
    ],
  ],
  [
    { name: '{a}', type: 'boolean' },
    ['[um|campo] [sim ou nao] [para|pra] se [ele|ela|eles] (tem|possui|aceita|precisa de|ha|toma|usa) {a} [ou nao]'],
  ],
  [
    { name: 'numero de {w}', type: 'integer' },
    [`(quantos|quantas) {w} [(tem|ha|cabem|cabe|existem|sao|possui|faltam|vieram|${PT_SUBJECT} {v}|{v}) [{z}]]`],
  ],
  [
    { name: 'preco', type: 'decimal' },
    ['quanto (custa|custam|cobra|cobramos|vale|valem)', 'por quanto (vende|vendemos|sai)'],
  ],
  [{ name: 'valor pago', type: 'decimal' }, ['quanto (pagou|pagamos|paguei|foi pago|gastou|pagaram)']],
  [{ name: 'peso', type: 'decimal' }, ['quanto (pesa|pesam)']],
  [{ name: 'idade', type: 'integer' }, ['(quantos anos|que idade) [ele|ela] tem']],
  [{ name: 'duracao', type: 'integer' }, ['quanto tempo (dura|leva|demora|duram)']],
  [
    { name: 'data {v}', type: 'date' },
    [
      `(a|o) (data|dia) (em que|que|de quando|quando) [${PT_SUBJECT}] [foi|fui|foram] {v} [{z}]`,
      `quando [${PT_SUBJECT}] [foi|foram|fomos] {v} [{z}]`,
      `(que|em que|qual) dia [${PT_SUBJECT}] [foi] {v}`,
    ],
  ],
  [{ name: 'local', type: 'string' }, ['onde (fica|ficam|esta|estao|mora|moram|guarda|guardo|guardamos)']],
  [{ name: 'responsavel', type: 'string' }, ['quem (cuida|atende|atendeu|fez|eh o responsavel|eh responsavel)']],
  [{ name: '{a}', type: 'string' }, ['qual (eh|o|a) [o|a] {a}', '(que|qual) (tipo|especie) de {a}']],
];
