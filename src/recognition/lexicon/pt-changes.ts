/** Portuguese: what goes, grows, changes or gets another name. */
import type { ClauseLines } from './lexicon.js';

export const PT_RENAMES: ClauseLines = [
  [
    'rename-of',
    [
      '(renomear|renomeia|renomeie|troca o nome de|troque o nome de|muda o nome de|altera o nome de|altere o nome de|alterar o nome de|mude o nome de|trocar o nome de|mudar o nome de|muda o nome do campo|altera o nome do campo|altere o nome do campo|alterar o nome do campo|mude o nome do campo|troca o nome do campo|mudar o nome do campo|muda o nome do|altera o nome do|altere o nome do|alterar o nome do|muda o nome da|altera o nome da|altere o nome da|alterar o nome da|mude o nome do|mude o nome da|troca o nome do|troca o nome da|troque o nome do|troque o nome da|trocar|mudar|troca|muda|mude|troque) [o|a|os|as] [campo|coluna|atributo] {a1} (para|pra|por|em|->) {a2} (em|no|na|nos|nas|do|da|dos|das|de) [entidade|tabela|o|a] {e}',
      '(renomear|renomeia|renomeie|troca o nome de|troque o nome de|muda o nome de|altera o nome de|altere o nome de|alterar o nome de|mude o nome de|mudar o nome de|muda o nome do campo|altera o nome do campo|altere o nome do campo|alterar o nome do campo|mude o nome do campo|muda o nome do|altera o nome do|altere o nome do|alterar o nome do|muda o nome da|altera o nome da|altere o nome da|alterar o nome da|mude o nome do|mude o nome da|troca o nome do|troca o nome da|troca|troque|muda|mude) [o|a|os|as] [campo|coluna|atributo] {a1} (em|no|na|nos|nas|do|da|dos|das|de) [entidade|tabela|o|a] {e} (para|pra|por|->) {a2}',
      '(em|no|na|nos|nas) [entidade|tabela] {e} [,|:] (renomear|renomeia|renomeie|troca|troque|muda|mude|muda o nome de|altera o nome de|altere o nome de|alterar o nome de|mude o nome de|chama|chame) [o|a|os|as] [campo|coluna|atributo] {a1} (para|pra|por|de|->) {a2}',
      '(renomear|renomeia|renomeie) {e} . {a1} (para|pra|->|por) {a2}',
      '{e} . {a1} (->|vira|agora eh|passa a ser) {a2}',
      '[o|a] [campo|coluna|atributo] {a1} (em|no|na|nos|nas|do|da|dos|das|de) {e} (deve|deveria|tem que|vai|passa a|precisa) (se chamar|chamar|ser chamado|ser chamada|chamar se) {a2}',
      '(em|no|na|nos|nas) {e} [,] [o|a] [campo] {a1} (deve|deveria|tem que|vai|passa a|precisa) (se chamar|chamar|ser chamado|ser chamada) {a2}',
      '{e} : (renomear|renomeia|renomeie) {a1} (para|pra|->|por) {a2}',
    ],
  ],
  [
    'rename',
    [
      '$want que [o|a|os|as] {k1} (passe a se chamar|passe a chamar|se chame|seja chamado|seja chamada|vire|seja chamada de|seja chamado de) {a2}',
      '[o|a|os|as] {k1} (passa|vai passar) a se chamar {a2}',
      '[o|a|os|as] [campo|coluna|atributo|entidade|tabela] {a1} (deve|devem|deveria|vai|tem que|precisa) passar a (se chamar|chamar se|ser chamado|ser chamada) {a2}',
      '(renomear|renomeia|renomeie|troca o nome de|troque o nome de|muda o nome de|altera o nome de|altere o nome de|alterar o nome de|mude o nome de|trocar o nome de|mudar o nome de|muda o nome do|altera o nome do|altere o nome do|alterar o nome do|muda o nome da|altera o nome da|altere o nome da|alterar o nome da|mude o nome do|mude o nome da|troca o nome do|troca o nome da|troque o nome do|troque o nome da|mudar o nome da|mudar o nome do) [o|a|os|as] [campo|coluna|atributo|entidade|tabela] {a1} (para|pra|por|em|->) {a2}',
      '[o|a|os|as] {a1} (agora se chama|agora se chamam|passa a se chamar|passa a chamar|vai se chamar|deve se chamar|deveria se chamar|passam a se chamar|tem que se chamar|precisa se chamar|devem se chamar) {a2}',
      '(em vez de|ao inves de|no lugar de) {a1} [,] (chama|chame|chamar|usa|use|coloca|coloque|quero|quero chamar) [de] {a2}',
      '(chama|chame|chamar) [o|a|os|as] {a1} de {a2}',
      '(troca|troque|muda|mude|mudar|trocar) {a1} (por|para|pra) {a2}',
    ],
  ],
];

export const PT_CHANGES: ClauseLines = [
  [
    'remove-from',
    [
      '[$want|pode|poderia|da pra|favor|por favor] $cease {l} (de|do|da|dos|das|em|no|na|nos|nas) [entidade|tabela|cadastro|cada|ficha] [de|do|da|dos] {e} [por favor|tambem]',
      '(em|no|na|nos|nas|de|do|da|dos|das) [entidade|tabela] {e} [,|:|pode|por favor] $cease {l}',
      '$unwanted {l} (em|no|na|nos|nas|do|da|dos|das|de) {e} [mais]',
      '{e} nao (precisa|precisam|tem|deve ter|usa) [mais] [de|ter] [o|a|do|da] {l} [mais]',
      '[o|a|os|as] {l} (de|do|da|dos|das|em|no|na|nos|nas) {e} (pode sair|podem sair|nao serve mais|nao precisa mais|pode ser removido|pode ser removida|pode tirar|pode apagar|pode excluir|deve sair|nao eh mais necessario|nao eh mais necessaria)',
      '$cease {e} . {l}',
      '{e} : $cease {l}',
      'alter table {e} drop [column] {l}',
    ],
  ],
  [
    'remove-entity',
    [
      '[$want|pode|poderia|da pra|favor|por favor] $cease [o|a|os|as] [entidade|tabela|cadastro|modulo] [inteira|inteiro|de|do|da|dos|das|toda|todo] {e} [inteira|inteiro|do sistema|por completo|completamente|por favor|toda|todo|de vez|tambem]',
      '$unwanted [a|o|os|as] [entidade|tabela|cadastro] [de|dos|das] {e} [mais]',
      '[o|a|os|as] [entidade|tabela|cadastro] [de|dos|das] {e} (pode sair|podem sair|pode ser removida|pode ser removido|pode ser apagada|pode apagar|pode ser excluida|pode excluir|nao eh mais usada|nao eh mais necessaria|nao serve mais|deve ser removida|deve ser excluida)',
    ],
  ],
  [
    'remove-these',
    [
      '$cease (isso|isto|eles|elas|ele|ela|essa entidade|essa tabela|esses|essas|os dois|as duas|esse campo|essa entidade inteira|esse cadastro|tudo isso) [ai|por favor|do sistema]',
      '(pode|podem) (tirar|apagar|excluir|remover) [isso|essa|esse|tudo] [ai|por favor]',
      '(mantem|mantenha|deixa|deixe|manter) (o|a|os|as|todo|toda|todos|todas) {x}',
      'mas (mantem|mantenha|deixa|deixe) {x}',
    ],
  ],
  [
    'all-except',
    [
      '[torna|torne|deixa|deixe|marca|marque|coloca] (todos os|todas as) (campos|atributos|colunas) (de|do|da|dos|das|em|no|na) [{e}] [exceto|menos|fora|a nao ser] [{l}] [como|ser] ...',
    ],
  ],
  [
    'no-two',
    [
      '(nao pode haver|nao podem existir|nao pode ter|nao existem|nao ha|nao deve haver|nao pode existir) (dois|duas|mais de um|mais de uma) {e} com [o|a] (mesmo|mesma) {a}',
      '(dois|duas) {e} (nao podem|nao pode|nunca podem|jamais podem) (ter|usar|compartilhar|repetir) [o|a] (mesmo|mesma) {a}',
      'nenhum {e} (pode|deve) (ter|repetir|usar) [o|a] (mesmo|mesma) {a} [de outro]',
      'cada {e} (tem|possui|deve ter|precisa ter) (seu|sua|um|uma) [proprio|propria] {a} (unico|unica|proprio|propria)',
      '{e} nao (pode|podem) repetir [o|a] {a}',
      '[o|a] {a} (nao se repete|nao pode se repetir|nao pode repetir|eh diferente) (entre|em|para|nos|nas|de) [cada|os|as] {e}',
    ],
  ],
  ['constrain-front', ['{l} sao (obrigatorios|obrigatorias)']],
  [
    'constrain-tail',
    [
      '(a pessoa|o cliente|o usuario|o aluno|quem preenche) pode (deixar|pular|nao preencher|omitir) [o|a] {a} [em branco|vazio|vazia]',
    ],
  ],
  [
    'new-ones',
    [
      '(novos|novas|os novos|as novas|todo novo|toda nova|todos|eles|elas|todo {e}|toda {e}|cada novo {e}|cada nova {e}|novos {e}|novas {e}) [sempre] (comecam|comeca|iniciam|inicia|nascem|nasce|entram|entra) (como|em|no|na|sempre como) {q}',
    ],
  ],
  [
    'extend',
    [
      '(em|no|na|nos|nas|para|para o|para a|para os|para as|pra|pro|ao|aos|a|as|do|da|dos|das|n o) [cada|todo|toda|todos os|todas as|entidade|tabela|cadastro de|cadastro do|cadastro da|cadastro dos|cadastro das|ficha de|ficha do|ficha da] {e} [,|:] [tambem|eu|a gente|$want] [tambem|de|ter|que] (inclui|inclua|incluir|adiciona|adicione|adicionar|acrescenta|acrescente|acrescentar|coloca|coloque|colocar|bota|bote|botar|insere|insira|inserir|poe|ponha|quero|queria|precisa|preciso|falta|faltou|faltam|guardar|anotar|registrar|ter|cria|crie) [tambem|de|mais|guardar|anotar|ter|registrar] [o|a|os|as|um|uma] [novo|nova] [campo|campos|coluna|atributo] [de|para|chamado] ...',
      '(estende|estenda|estender|atualiza|atualize|atualizar|altera|altere|alterar|amplia|amplie|ampliar|incrementa|complementa|complete|completa|modifica|modifique|expande|expanda) [o|a|os|as] [entidade|tabela|cadastro] [de|do|da|dos|das] {e} (com|para incluir|para ter|incluindo|adicionando|acrescentando|pra ter|: adiciona|e adiciona) [o|a|os|as|um|uma] [novo|nova] [campo|campos|coluna|atributo] ...',
      '(da|de|dar|de) [para|pra] (cada|o|a|os|as|todo|toda) {e} (um|uma) ...',
      '{e} (+|+ =) ...',
      '(adiciona|adicione|adicionar|acrescenta|acrescente|inclui|inclua|incluir|coloca|coloque|bota|insere|insira) (ao|aos|a|em|no|na|nos|nas|para o|para a) [entidade|tabela] {e} (o|a|os|as|um|uma) [novo|nova] (campo|campos|coluna|atributo|atributos) [de|chamado] ...',
      '{e} (:|--|-|,) (adiciona|adicione|adicionar|acrescenta|inclui|incluir|acrescentar|mais|tambem|novo campo|add|inclua|acrescente|tambem tem|tambem com|adicionar campo) [o|a|os|as|um|uma] [novo|nova] [campo|campos] ...',
      '[o|a|os|as|cada|todo|toda] {e} (tambem|agora|ainda) (tem|precisa|precisam|deve|devem|tera|terao|vai|vao) [de|ter|que ter|conter|guardar] ...',
      '[o|a|os|as|cada|todo|toda] {e} (deve|devem|deveria|deveriam|precisa|precisam|tem que|vai|vao) tambem (ter|guardar|conter|incluir|possuir|de) ...',
      '[o|a|os|as|cada|todo|toda] {e} (precisa|precisam|precisa ter|precisam ter|deveria ter|deveriam ter) [de] (um|uma|mais um|mais uma|outro|outra|tambem) ...',
      '(esqueci|esqueceu|esquecemos|faltou|falta|faltava|faltaram) [de] [por|colocar|incluir|botar|adicionar|o|a|os|as|um|uma] {y} (em|no|na|nos|nas|do|da|dos|das|de) {e}',
      'alter table {e} add [column] ...',
    ],
  ],
  [
    'add-to',
    [
      '[$want|pode|poderia|da pra|tem como|voce pode|favor|por favor] [$adv] (adiciona|adicione|adicionar|acrescenta|acrescente|acrescentar|inclui|inclua|incluir|insere|insira|inserir|coloca|coloque|colocar|bota|bote|botar|poe|ponha|por|anexa|cria|crie|criar|add|guardar|registrar|anotar) [tambem|mais|ai] [o|a|os|as|um|uma] [novo|nova] [campo|campos|coluna|colunas|atributo|atributos] [de|para|chamado|chamada|:] {y} $onto [entidade|tabela] {e} [tambem|por favor|,]',
      '(novo campo|nova coluna|novo atributo|campo novo) {y} $onto [entidade|tabela] {e}',
      '[$want|por favor] [$adv] (guardar|registrar|anotar|saber|ver|informar|marcar|guarda|anota|registra|guarde|anote|registre) [tambem|mais|ai] [o|a|os|as|um|uma] {y} (de cada|de todo|de toda|de todos os|de todas as|dos|das) {e} [tambem|por favor]',
    ],
  ],
  [
    'change',
    [
      '(torna|torne|tornar|deixa|deixe|deixar|faz|faca|fazer|marca|marque|muda|mude|mudar|altera|altere|alterar|transforma|transforme|troca|troque|passa|coloca|coloque|define|defina) [o tipo de|o tipo do|o tipo da|o campo|a coluna|o atributo|o|a|os|as|tipo de] ...',
    ],
  ],
];
