/** Portuguese: what is asked for and what it has. */
import type { ClauseLines } from './lexicon.js';

export const PT_CREATION: ClauseLines = [
  [
    'each-has',
    [
      '(para|de|sobre|em|pra) (cada|todo|toda|o|a|os|as) {e} [,|:] [eu|a gente|nos] [tambem|so|sempre|$want] [de] ($record|quero|preciso|precisamos|queremos|tem|temos|precisa ter|preciso de|anoto|guardo|registro|registra|guarda|anotamos|guardamos|registramos) [$fieldsword] ...',
      '(para|de|em) cada (um|uma|um deles|uma delas) [,|:] [eu|a gente|nos] [tambem|$want] [de] ($record|quero|preciso|precisamos|tem|temos|anoto|guardo|registro) [$fieldsword] ...',
      'cada (um|uma|um deles|uma delas|qual) ($have) [$fieldsword] ...',
    ],
  ],
  [
    'pronoun-has',
    [
      '(ele|ela|eles|elas|isso|essa tabela|a entidade|cada um|cada uma) ($have) [$fieldsword] ...',
      '$fieldsword [de cada um|de cada uma] ...',
      '(com|contendo|incluindo) [$fieldsword] ...',
      '(preciso|precisamos|quero|queremos|anoto|guardo|registro|anotamos|guardamos|registramos|tem que ter|deve ter|precisa ter) [de|guardar|registrar|saber|anotar] [$fieldsword] ...',
    ],
  ],
  [
    'create',
    [
      '[$go] $boxed $ofbox [gerenciamento de|gestao de|controle de|cadastro de|gerenciar|gerenciamento dos|gestao dos|controle dos|cadastro dos|controlar|registrar|todos os|todas as|meus|minhas|nossos|nossas] [os|as|o|a] {e}',
      '$go (entidade|entidades|tabela|tabelas|modelo|classe|recurso|cadastro|modelos|registro) [chamada|chamado|para|de|:|dos|das|do|da|nova|novo] {e}',
      '(entidade|entidades|tabela|tabelas|modelo|modelos|classe|recurso|cadastro|nova entidade|nova tabela|novo cadastro|novo modelo|esquema) [chamada|chamado|de|para|:|dos|das|do|da] {e}',
      '[$go] $boxed (para|de|com|pra|onde guardar) (eles|elas|isso)',
      '$go [de] {e}',
      '(novo|nova) (:|entidade|tabela) {e}',
      '{e} (por favor|pfv|pls|entidade|pf)',
      '(os|as|meus|minhas|nossos|nossas) {e} (devem|precisam|tem que) (estar|ficar|ser) (no sistema|cadastrados|cadastradas|registrados|registradas)',
    ],
  ],
  [
    'has',
    [
      '$each {e} [entidade|tabela] [$adv] ($have) [$fieldsword] ...',
      '{e} [$adv] ($have) [$fieldsword] ...',
      '[os|as] $fieldsword (de|do|da|dos|das) {e} (sao|:) ...',
      '(um|uma|o|a|cada) {e} (eh|tem) (so|apenas|basicamente|composto por|composta por|formado por) ...',
    ],
  ],
  ['record', ['$want [$adv] $record ...']],
  [
    'add-here',
    [
      '(adiciona|adicione|adicionar|acrescenta|acrescente|inclui|inclua|incluir|coloca|coloque|bota|cria|crie) [tambem|mais] [o|a|um|uma] (novo|nova|campo|coluna|atributo) [campo|coluna] [de|para|chamado] ...',
      '$want [de] [mais] (um|uma) (campo|coluna|atributo) [novo|nova] [de|para|chamado] ...',
    ],
  ],
  [
    'vague',
    [
      '(arruma|arrume|conserta|conserte|melhora|melhore|muda|mude|altera|altere|ajusta|ajuste|ajuda|ajude|me ajuda|me ajude|corrige|corrija|faz|faca|atualiza|atualize|continua|refaz) [(isso|aquilo|ai|tudo|o sistema|a tela|a pagina|as coisas|a coisa|o negocio|algo|alguma coisa|o que (falei|disse|pedi)) [{x}]]',
      '[me] (ajuda|ajude|ajudar|ajudem) [a gente] (com|nisso|nesse|nessa|ai) [{x}]',
      '$want [de] (ajuda|algo|alguma coisa|uma ajuda|melhorar|isso|um negocio|informatizar) [{x}]',
      '(pode|poderia|voce pode|consegue) [me] (ajudar|fazer|arrumar) [isso|algo] [{x}]',
      'sim',
      'nao',
      'teste',
      'o que voce faz',
      'como funciona',
      '(como|o que) (eu|voce|a gente|posso|pode|devo) {x}',
    ],
  ],
];
