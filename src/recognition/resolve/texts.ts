/** What is said to a person about a sentence, in the sentence's language. */
import type { Language } from '../../domain/recognition.js';

export interface Texts {
  readonly data: string;
  readonly page: (path: string) => string;
  readonly pages: string;
  readonly forbid: string;
  readonly dangerous: string;
  readonly 'off-topic': string;
  readonly 'too-long': string;
  readonly 'bad-name': string;
  readonly exists: (names: readonly string[]) => string;
  readonly notSureOf: (pieces: readonly string[]) => string;
  readonly whatToKeep: (example: string) => string;
  readonly addExample: (entity: string) => string;
  readonly createExample: string;
  readonly notSure: string;
  /** The reasons for a doubt are in this language. */
  readonly tellsDoubts: boolean;
  readonly doubt: (pieces: readonly string[]) => string;
  readonly meantThis: string;
  readonly meantWhich: string;
  readonly otherWords: string;
  readonly entityWith: (name: string, attributes: readonly string[], targets: readonly string[]) => string;
  readonly isThisMeant: (made: readonly string[], pieces: readonly string[]) => string;
  readonly whichGets: (attribute: string) => string;
  readonly whoseIs: (attribute: string) => string;
  readonly partOfWhat: (attribute: string) => string;
  readonly allOfWhich: string;
  readonly noAttributesYet: (entity: string) => string;
  readonly removeFromWhich: (name: string) => string;
  readonly renameOfWhich: (name: string) => string;
  readonly noSuch: (name: string) => string;
}

/** "a, b and c" */
const series = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;

const list = (items: readonly string[], and: string): string => items.join(` ${and} `);

const ENGLISH: Texts = {
  data: 'That asks about data; nothing needs to be generated for it.',
  page: (path) => ` Open the page ${path} of the running system.`,
  pages: ' The pages of the running system show the data.',
  forbid: 'Nothing was changed. Say what should change, for example "add phone to Customer".',
  dangerous:
    'I do not run commands or touch files. I build and change business systems, for example "create a student system with name and email".',
  'off-topic':
    'That is not something I can do. I build and change business systems, for example "create a student system with name and email".',
  'too-long': 'That is longer than 4,000 characters. Please say it in several requests, one for each entity.',
  'bad-name': 'That name cannot be used. A name needs a letter first, then letters, digits or spaces.',
  exists: (names) =>
    `${list(names, 'and')} ${names.length > 1 ? 'exist' : 'exists'} already. What should change? For example "add phone to ${names[0]}".`,
  notSureOf: (pieces) => `I am not sure what ${list(pieces, 'and')} means here. Did you mean this?`,
  whatToKeep: (example) => `What should the system keep, and what is noted for each? For example ${example}.`,
  addExample: (entity) => `"add phone to ${entity}"`,
  createExample: '"create a student system with name and email"',
  notSure: 'I am not sure: ',
  tellsDoubts: true,
  doubt: (pieces) =>
    pieces.length > 0 ? `what does ${list(pieces, 'and')} mean?` : 'the words allow another reading.',
  meantThis: ' Did you mean this?',
  meantWhich: 'Which of these do you mean?',
  otherWords: ' Please say it in other words.',
  entityWith: (name, attributes, targets) =>
    `${name}${attributes.length > 0 ? ` with ${series(attributes, 'and')}` : ''}${targets.length > 0 ? `, linked to ${series(targets, 'and')}` : ''}`,
  isThisMeant: (made, pieces) =>
    `I would create ${made.join('; ')}.${pieces.length > 0 ? ` I do not know what to do with ${series(pieces, 'and')}.` : ''} Is this what you mean?`,
  whichGets: (attribute) => `Which entity should get "${attribute}"?`,
  whoseIs: (attribute) => `Which entity does "${attribute}" belong to?`,
  partOfWhat: (attribute) => `What is "${attribute}" an attribute of?`,
  allOfWhich: 'All attributes of which entity?',
  noAttributesYet: (entity) => `"${entity}" has no attributes yet that this could be said of.`,
  removeFromWhich: (name) => `Remove "${name}" from which entity?`,
  renameOfWhich: (name) => `Rename "${name}" of which entity?`,
  noSuch: (name) => `There is no entity or attribute "${name}".`,
};

const PORTUGUESE: Texts = {
  data: 'Isso é uma pergunta sobre os dados; nada precisa ser gerado.',
  page: (path) => ` Abra a página ${path} do sistema em execução.`,
  pages: ' As páginas do sistema em execução mostram os dados.',
  forbid: 'Nada foi alterado. Diga o que deve mudar, por exemplo "adicione telefone em Cliente".',
  dangerous:
    'Eu não executo comandos nem mexo em arquivos. Eu crio e altero sistemas de negócio, por exemplo "crie um cadastro de alunos com nome e email".',
  'off-topic':
    'Isso eu não sei fazer. Eu crio e altero sistemas de negócio, por exemplo "crie um cadastro de alunos com nome e email".',
  'too-long': 'O pedido tem mais de 4.000 caracteres. Divida em vários pedidos, um para cada entidade.',
  'bad-name': 'Esse nome não pode ser usado. Um nome começa com uma letra, seguida de letras, números ou espaços.',
  exists: (names) =>
    `${list(names, 'e')} já ${names.length > 1 ? 'existem' : 'existe'}. O que deve mudar? Por exemplo "adicione telefone em ${names[0]}".`,
  notSureOf: (pieces) => `Não tenho certeza do que ${list(pieces, 'e')} quer dizer aqui. Você quis dizer isto?`,
  whatToKeep: (example) => `O que o sistema deve guardar, e o que se anota de cada um? Por exemplo ${example}.`,
  addExample: (entity) => `"adicione telefone em ${entity}"`,
  createExample: '"crie um cadastro de alunos com nome e email"',
  notSure: 'Não tenho certeza: ',
  tellsDoubts: false,
  doubt: (pieces) =>
    pieces.length > 0 ? `o que quer dizer ${list(pieces, 'e')}?` : 'as palavras permitem outra leitura.',
  meantThis: ' Você quis dizer isto?',
  meantWhich: 'Qual destes você quis dizer?',
  otherWords: ' Por favor, diga com outras palavras.',
  entityWith: (name, attributes, targets) =>
    `${name}${attributes.length > 0 ? ` com ${series(attributes, 'e')}` : ''}${targets.length > 0 ? `, com ligação a ${series(targets, 'e')}` : ''}`,
  isThisMeant: (made, pieces) =>
    `Eu criaria ${made.join('; ')}.${pieces.length > 0 ? ` Não sei o que fazer com ${series(pieces, 'e')}.` : ''} É isso que você quer dizer?`,
  whichGets: (attribute) => `Qual entidade deve receber "${attribute}"?`,
  whoseIs: (attribute) => `"${attribute}" é de qual entidade?`,
  partOfWhat: (attribute) => `"${attribute}" é um campo de quê?`,
  allOfWhich: 'Todos os campos de qual entidade?',
  noAttributesYet: (entity) => `"${entity}" ainda não tem campos de que isso possa ser dito.`,
  removeFromWhich: (name) => `Remover "${name}" de qual entidade?`,
  renameOfWhich: (name) => `Renomear "${name}" de qual entidade?`,
  noSuch: (name) => `Não existe entidade nem campo "${name}".`,
};

export const textsOf = (language: Language): Texts => (language === 'pt' ? PORTUGUESE : ENGLISH);

/** Sentences that can be picked and run as they stand. */
export interface Sentences {
  readonly add: (attributes: string, entity: string) => string;
  readonly remove: (attribute: string, entity: string) => string;
  readonly rename: (from: string, to: string, entity: string) => string;
}

const ENGLISH_SENTENCES: Sentences = {
  add: (attributes, entity) => `add ${attributes} to ${entity}`,
  remove: (attribute, entity) => `remove ${attribute} from ${entity}`,
  rename: (from, to, entity) => `rename ${from} to ${to} in ${entity}`,
};

const PORTUGUESE_SENTENCES: Sentences = {
  add: (attributes, entity) => `adicione ${attributes} em ${entity}`,
  remove: (attribute, entity) => `remova ${attribute} de ${entity}`,
  rename: (from, to, entity) => `renomeie ${from} para ${to} em ${entity}`,
};

export const sentencesIn = (language: Language): Sentences =>
  language === 'pt' ? PORTUGUESE_SENTENCES : ENGLISH_SENTENCES;
