/** Portuguese (folded to ASCII; "é" is written "eh"): what people say about one attribute. */
import type { FactKind } from './lexicon.js';

export const PT_FACT_CLASSES = {
  be: '(eh|sao|ser|seja|sejam|fica|ficam|esta)',
  mustbe:
    '(passa a ser|passam a ser|passa a ter|passar a ser|agora eh|agora sao|vai ser|vao ser|vira|deve [sempre] ser|devem [sempre] ser|tem que ser|tem de ser|tem q ser|precisa ser|precisam ser|precisa estar|deve estar|deve ficar|eh|sao|seja|sejam|sera|vai ser|ser)',
  mustnot:
    '(nao pode|nao podem|nao deve|nao devem|nunca pode|nunca podem|nunca deve|nao eh permitido|jamais pode|nao vale|nao aceita|nunca|nao)',
  not: '(nao eh|nao sao|nao|nao precisa ser|nao precisam ser|nao precisa|nao precisa mais ser|nao eh mais|deixa de ser|deixam de ser|nao tem que ser|nao deve ser|nao deve mais ser|nao seja|nao seja mais|nao sera mais|nao sera)',
  may: '(pode|podem|poderia|podera)',
  empty:
    '(vazio|vazia|vazios|vazias|em branco|nulo|nula|nulos|nulas|sem preencher|sem preenchimento|faltar|ausente|sem valor)',
  filled:
    '(preenchido|preenchida|preenchidos|preenchidas|informado|informada|informados|informadas|fornecido|fornecida|presente)',
  chars: '(caracteres|caractere|letras|letra|digitos|digito|chars|numeros|simbolos)',
  unit: '(reais|real|kg|cm|km|horas|minutos|dias|anos|pontos|pessoas|litros|graus|metros|meses|semanas|itens|vagas|lugares|%|por cento|m|g|quilos|unidades|vezes|estrelas)',
} as const;

export const PT_FACTS: readonly (readonly [FactKind, readonly string[]])[] = [
  [
    'optional',
    [
      '[$mustbe] (opcional|opcionais|facultativo|facultativa|facultativos|facultativas) [agora]',
      '$not (obrigatorio|obrigatoria|obrigatorios|obrigatorias|necessario|necessaria|exigido|exigida) [mais]',
      '$may [tambem] (ficar|ser|estar|vir) [deixado|deixada] $empty',
      '$may (faltar|ser omitido|ser omitida|ser omitidos)',
      '$may ser deixad (o|a) $empty',
      'se (tiver|houver|souber|existir|quiser|tiverem|houverem|for o caso)',
      'quando (houver|tiver|existir)',
      'so se (tiver|houver|souber|quiser|tiverem)',
      'nem (todo mundo|todos|sempre) (tem|tem um|tem uma|sabe|temos|tem isso)',
      '$not precisa [ser] $filled',
      'sem obrigatoriedade',
      'aceita (nulo|null|vazio)',
      'pode ser (nulo|null|vazio|vazia|nula|em branco)',
      'ou (vazio|vazia|em branco)',
      'nao precisa [preencher]',
      'passa a ser opcional',
      'passam a ser opcionais',
      'vira opcional',
      '$may nao (ter|existir)',
    ],
  ],
  [
    'required',
    [
      '[$mustbe] [sempre] (obrigatorio|obrigatoria|obrigatorios|obrigatorias|necessario|necessaria|mandatorio|requerido|requerida|requeridos|indispensavel|essencial|imprescindivel|exigido|exigida) [sempre|tambem|agora]',
      '$mustnot (ficar|ser|estar|vir|fica|ser deixado|ser deixada) $empty',
      '$mustnot (faltar|falta|ser omitido|ser omitida)',
      '(sem|nao aceita|nao permite) (nulos|nulo|null|vazio)',
      '(tem que|tem de|deve|precisa|devem|precisam|tem que sempre) [sempre] (ser|estar|ficar) $filled',
      'nao (nulo|nula|nulos|nulas|vazio|vazia)',
      'passa a ser obrigatori (o|a)',
      'vira obrigatorio',
      'passam a ser obrigatorios',
      'tem que (ter|existir|vir)',
      'sempre (preenchido|preenchida|presente|informado|informada)',
      'eh obrigatorio',
      '(nao eh|nao sao|deixa de ser|deixam de ser|nao) [mais] (opcional|opcionais) [mais]',
    ],
  ],
  [
    'not-unique',
    [
      '$not (unico|unica|unicos|unicas) [mais]',
      '$may (repetir|se repetir|ser repetido|ser repetida|repetir se)',
      'pode (haver|ter) repetid (o|os|a|as)',
    ],
  ],
  [
    'unique',
    [
      '[$mustbe] [um|uma] (unico|unica|unicos|unicas|exclusivo|exclusiva|distinto|distinta|distintos) [por {e}|no sistema|para cada {e}|em todo o sistema|entre {e}]',
      '$mustnot [se] (repetir|repete|repetem|repetirem|ser repetido|ser repetida|ser repetidos|ser duplicado|ser duplicada|duplicar|haver repeticao|ter repeticao|ter duplicado|haver duplicados|repetir se)',
      'nao se (repete|repetem|repita|repitam)',
      'que nao se (repete|repita|repetem)',
      '(sem|nao pode haver|nao pode ter|nao deve haver) (repeticao|repeticoes|duplicidade|duplicados|duplicatas|repetidos|repetir|duplicar|repetidas|duplicado)',
      '[$mustbe] (diferente|diferentes) (para|em|de) cada (um|uma|{e})',
      '[$mustbe] diferente (para|em) todos',
      'unico por {e}',
    ],
  ],
  [
    'not-negative',
    [
      '$mustnot (ser|ficar) (negativo|negativa|negativos|negativas|menor que zero|menor que 0|abaixo de zero)',
      'nao negativo',
      'nao negativa',
      '(zero|0) ou (mais|maior)',
      'nunca negativo',
      'nunca negativa',
      '$mustbe (zero|0) ou (mais|maior)',
      '$mustbe maior ou igual a zero',
      'maior ou igual a zero',
    ],
  ],
  [
    'positive',
    [
      '[$mustbe] (positivo|positiva|positivos|positivas)',
      '[$mustbe] (maior|maiores) (que|do que) zero',
      'acima de zero',
    ],
  ],
  [
    'between',
    [
      '[$mustbe|vai|vao|variando|varia|variam|ficar|fica|valor|valores|indo|pode ir|que vai] (entre|de) {n1} [$unit] (e|a|ate) {n2} [$unit]',
      '[$mustbe] {n1} [$unit] (a|ate) {n2} [$unit]',
      '(minimo|min|no minimo|minima) [de] {n1} [$unit] [,] (e|e no|com) (maximo|max|no maximo|maxima) [de] {n2} [$unit]',
      'no minimo {n1} [$unit] e no maximo {n2} [$unit]',
      '[de] (min|minimo) {n1} (max|maximo) {n2}',
      '(deve|devem|tem que|precisa) (ficar|estar|variar) entre {n1} e {n2}',
      'pelo menos {n1} e no maximo {n2}',
      'com minimo {n1} e maximo {n2}',
    ],
  ],
  [
    'min',
    [
      '[$mustbe|deve ter|com|tem|ter] (no minimo|pelo menos|ao menos|minimo|minima|minimo de|minima de|a partir de|maior ou igual a|nao menor que|nao inferior a|de no minimo|de pelo menos|um minimo de|valor minimo|valor minimo de|min de) {n} [$unit]',
      '{n} [$unit] ou (mais|maior|acima)',
      '$mustnot (ser|ficar|ter) (menor que|menos de|menos que|inferior a|abaixo de|menor do que) {n} [$unit]',
      'de {n} (para cima|em diante)',
      'a partir de {n} [$unit]',
    ],
  ],
  [
    'max',
    [
      '[$mustbe|deve ter|com|tem|ter|pode ter] (no maximo|ate|maximo|maxima|maximo de|maxima de|menor ou igual a|nao maior que|nao superior a|de no maximo|de ate|um maximo de|valor maximo|valor maximo de|max de|limite de|limitado a|limitada a) {n} [$unit]',
      '{n} [$unit] ou (menos|menor)',
      '$mustnot (ser|ficar|ter|passar|exceder|ultrapassar|passar de) [maior que|mais de|mais que|superior a|acima de|de|maior do que|dos|das] {n} [$unit]',
    ],
  ],
  ['over', ['[$mustbe] (maior que|mais de|mais que|superior a|acima de|maior do que|maiores que) {n} [$unit]']],
  ['under', ['[$mustbe] (menor que|menos de|menos que|inferior a|abaixo de|menor do que) {n} [$unit]']],
  [
    'max-length',
    [
      '[$mustbe|com|de|deve ter|pode ter|tem] [no maximo|ate|maximo|maximo de|de ate|max|no maximo de|limite de|limitado a] {n} $chars [no maximo|cada]',
      '$mustnot (passar de|ter mais de|exceder|ultrapassar|passar dos) {n} $chars',
      '(tamanho|comprimento) (maximo|max) [de|:|=] {n} [$chars]',
      'tamanho {n}',
    ],
  ],
  [
    'min-length',
    [
      '[$mustbe|com|de|deve ter|tem|ter] (no minimo|pelo menos|ao menos|minimo|minimo de|minimo de|min) {n} $chars',
      '(tamanho|comprimento) (minimo|min) [de|:|=] {n} [$chars]',
    ],
  ],
  ['length-between', ['[$mustbe|com|de|deve ter|ter] [entre|de] {n1} (e|a|ate) {n2} $chars']],
  [
    'exact-length',
    [
      '[$mustbe|com|de|deve ter|tem|sempre|ter] [sempre] (exatamente|exatos) {n} $chars',
      '(deve|devem|tem que|precisa|precisam) ter {n} $chars',
      'ter {n} $chars',
      'sempre [com] {n} $chars',
    ],
  ],
  [
    'default',
    [
      '[com] (padrao|valor padrao|default) [eh|=|:|de|como] {q}',
      '(por padrao|de inicio|inicialmente) [eh|vem|fica|comeca|como] {q}',
      '[eh|vem|fica|comeca|sendo] {q} (por padrao|como padrao|inicialmente|no inicio)',
      '(comeca|comecam|inicia|iniciam|comecando|nasce|nascem|inicie|comece) (como|em|no|na|sempre como|sempre em) [o|a] {q}',
      'o padrao eh {q}',
      'sendo {q} o padrao',
      'cujo padrao eh {q}',
      'se nao informado [eh|fica|usa] {q}',
      '(quando|se) nao (informar|for informado) {q}',
      '(deve|devem|vai) (comecar|iniciar) (como|em|com) {q}',
    ],
  ],
  [
    'type-integer',
    [
      '(numero|numeros) inteiro [s]',
      '(como|um|eh um|ser um) valor inteiro',
      '[$mustbe|como] [um] inteiro',
      'inteiro',
      'inteira',
      'inteiros',
    ],
  ],
  [
    'type-decimal',
    [
      '[como|em] (decimal|dinheiro|monetario)',
      '(como|em|um|eh um|ser um) (numero decimal|valor decimal|valor monetario|valor em dinheiro)',
      'em reais',
    ],
  ],
  ['type-float', ['ponto flutuante', 'numero real']],
  [
    'type-boolean',
    [
      '[$mustbe|como|um|do tipo] (sim ou nao|sim / nao|booleano|booleana|verdadeiro ou falso|sim nao|s / n|logico|caixa de selecao)',
    ],
  ],
  ['type-date', ['(como|do tipo|tipo|$mustbe) [uma] data']],
  ['type-datetime', ['[como|do tipo|com] (data e hora|data / hora|data hora|datahora)']],
  ['type-time', ['(como|do tipo) hora']],
  [
    'type-text',
    [
      '[como|em|um|$mustbe] [um] (texto longo|texto livre|texto grande|texto comprido|texto maior|paragrafo|textao|campo de texto|campo texto|texto)',
    ],
  ],
  ['type-string', ['(texto curto|cadeia|como texto)']],
  ['type-email', ['do tipo email']],
  ['type-url', ['do tipo url']],
  [
    'nothing',
    [
      'tambem',
      'por favor',
      'claro',
      'etc',
      'cada',
      'cada um',
      'cada uma',
      'agora',
      'sempre',
      'no total',
      'campo',
      'ai',
      'mesmo',
      'apenas',
      'so',
      'do tipo',
      'isso',
    ],
  ],
];
export const PT_VALUES = {
  strong: [
    '[$mustbe|que pode ser|podendo ser|pode ser|podem ser|que eh|so pode ser|deve ser] (um de|uma de|um dos|uma das|uma entre|um entre|uma das opcoes|entre as opcoes)',
    '[com|e|tem] [os|as] (valores|opcoes|alternativas) [possiveis|permitidos] [sao|:|=|eh|como]',
    '(enum|enumeracao|selecao|escolha) [:|de|com|=]',
  ],
  weak: [
    '(pode|podem|deve|so pode) ser [somente|apenas|so|ou]',
    '(podendo ser|que pode ser|sendo|entre|dentre|em|de|=|:|que diz|eh|so|somente|apenas|ou)',
  ],
} as const;
