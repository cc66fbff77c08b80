/**
 * What the cache key treats as one: phrases of equal meaning, and words that carry none. Nothing here holds a negation,
 * a number, a unit or a direction; longer phrases are looked up first.
 */
import type { Language } from '../../domain/recognition.js';

export interface Synonyms {
  /** At the start of a request. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
  /** Anywhere. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly meaningless: readonly string[];
}

const TYPES = {
  boolean: ['bool'],
  integer: ['int', 'whole number'],
  string: ['str'],
  '>=': ['at least', 'no less than', 'minimum of', 'minimum', 'min'],
  '<=': ['at most', 'no more than', 'up to', 'maximum of', 'maximum', 'max'],
  'm2m': ['many to many', 'has and belongs to many', 'many2many', '<->', 'habtm'],
};

const ENGLISH: Synonyms = {
  commands: {
    '+': ['create', 'add', 'make', 'build', 'generate', 'set up', 'setup', 'new', 'define', 'i want', 'we want', 'i need', 'we need', 'i would like', 'we would like', 'i want to create', 'i want to add', 'i would like to create', 'i would like to add', 'i want to have', 'i would like to have', 'create new', 'add new', 'make new', 'i need to create', 'i need to add', 'give me', 'i would like that you make', 'would you create', 'could you create', 'we need to create', 'we need to add', 'i want to set up', 'i need to set up'],
    track: ['keep track of', 'track', 'manage', 'i need to track', 'we need to track', 'i want to track', 'we want to track', 'i need to keep track of', 'we need to keep track of', 'i want to keep track of', 'we want to keep track of', 'i want to manage', 'we need to manage', 'i need to manage', 'record', 'log', 'register', 'store'],
    remove: ['delete', 'drop', 'get rid of', 'erase', 'take out', 'remove'],
    rename: ['rename', 'change the name of'],
  },
  phrases: {
    ...TYPES,
    required: ['mandatory', 'not null', 'non null', 'notnull', 'obligatory', 'compulsory', 'must be filled in', 'must be filled', 'must be required', 'has to be filled in', 'must not be empty', 'can not be empty', 'may not be empty', 'is required', 'are required', 'must have', 'is mandatory', 'are mandatory'],
    optional: ['nullable', 'may be left empty', 'can be left empty', 'may be empty', 'can be empty', 'may be left blank', 'can be left blank', 'is optional', 'are optional'],
    unique: ['must be unique', 'is unique', 'has to be unique', 'should be unique', 'no duplicates', 'without duplicates'],
    'has many': ['has multiple', 'has several', 'have many', 'have several', 'have multiple', 'has lots of', 'can have many'],
    'belong to': ['belongs to', 'belongsto', 'belonging to', 'belongs_to'],
    default: ['defaults to', 'default is', 'by default is', 'default to', 'default value'],
    ':': ['with the fields', 'with fields', 'with', 'has', 'having', 'containing', '->', '--', '=', 'consisting of', 'with attributes', 'that has'],
    ',': ['and', '&', 'plus', ';', 'as well as', 'and also'],
    'one of': ['either', 'any of'],
  },
  meaningless: ['please', 'pls', 'plz', 'kindly', 'thanks', 'thank you', 'thank you so much', 'thanks a lot', 'thank you very much', 'many thanks', 'hi', 'hello', 'hey', 'good morning', 'good afternoon', 'good evening', 'could you', 'can you', 'would you', 'could you please', 'can you please', 'would you please', 'would you be so kind as to', 'would you mind', 'for me', 'for us', 'just', 'also', 'too', 'as well', 'ok', 'okay', 'so', 'now', 'a', 'an', 'the', 'my', 'our', 'called', 'named', 'some', 'existing', 'really', 'simply', 'basically', 'i think', 'of mine'],
};

const PORTUGUESE: Synonyms = {
  commands: {
    '+': ['cria', 'crie', 'criar', 'adiciona', 'adicione', 'adicionar', 'acrescenta', 'acrescente', 'acrescentar', 'inclui', 'inclua', 'incluir', 'faz', 'faca', 'fazer', 'monta', 'monte', 'nova', 'novo', 'quero', 'preciso', 'preciso de', 'quero criar', 'preciso criar', 'gostaria de criar', 'quero um', 'quero uma', 'coloca', 'coloque', 'bota', 'bote'],
    track: ['controlar', 'gerenciar', 'cadastrar', 'registrar', 'quero controlar', 'quero gerenciar', 'preciso controlar', 'preciso gerenciar', 'preciso cadastrar', 'quero cadastrar', 'quero registrar', 'preciso registrar'],
    remove: ['remove', 'remova', 'remover', 'apaga', 'apague', 'apagar', 'exclui', 'exclua', 'excluir', 'deleta', 'delete', 'deletar', 'tira', 'tire', 'tirar'],
    rename: ['renomear', 'renomeia', 'renomeie', 'troca o nome de', 'muda o nome de'],
  },
  phrases: {
    ...TYPES,
    required: ['obrigatorio', 'obrigatoria', 'not null', 'eh obrigatorio', 'eh obrigatoria', 'nao nulo'],
    optional: ['opcional', 'nullable', 'facultativo', 'eh opcional', 'pode ficar em branco', 'pode ficar vazio', 'pode ser vazio'],
    unique: ['unico', 'unica', 'eh unico', 'eh unica', 'deve ser unico', 'deve ser unica'],
    'has many': ['tem muitos', 'tem muitas', 'tem varios', 'tem varias', 'possui muitos', 'possui varios', 'possui varias'],
    'belong to': ['pertence a', 'pertence ao'],
    ':': ['com', 'tem', '->', '--', 'com os campos', 'contendo', 'que tem'],
    ',': ['e', '&', ';', 'e tambem'],
  },
  meaningless: ['por favor', 'pfv', 'por gentileza', 'obrigado', 'obrigada', 'muito obrigado', 'muito obrigada', 'valeu', 'oi', 'ola', 'bom dia', 'boa tarde', 'boa noite', 'pode', 'poderia', 'voce pode', 'voce poderia', 'pra mim', 'para mim', 'tambem', 'o', 'a', 'os', 'as', 'um', 'uma', 'meu', 'minha', 'meus', 'minhas', 'nosso', 'nossa', 'chamado', 'chamada', 'entao', 'ja', 'agora'],
};

export const synonymsOf = (language: Language): Synonyms => (language === 'pt' ? PORTUGUESE : ENGLISH);
