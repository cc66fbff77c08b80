/**
 * Sentences that say nothing but whether a link between two entities that exist must be there: "each book must have an author", "author is
 * optional for books", "um livro não precisa de autor". Every word has to be accounted for, else they say something more.
 */
import { wordsOf } from '../../domain/names.js';
import type { KnownEntity, Language, Recognition } from '../../domain/recognition.js';
import { singularIn } from '../text/singular.js';

const set = (line: string): ReadonlySet<string> => new Set(line.split(' '));

const NOT = set('not no never longer any more without nao sem mais cannot doesnt dont neednt isnt arent');
const MUST = set(
  'must needs need required requires require mandatory compulsory obligatory exactly shall always ' +
    'deve devem precisa precisam obrigatorio obrigatoria obrigatorios obrigatorias exatamente sempre',
);
const MAY = set('may can could might optional optionally pode podem opcional opcionais facultativo facultativa');
const HOLDING = set(
  'have has had belong belongs need needs require requires ter tem pertencer pertence precisa precisam',
);
const FILLERS = set(
  'the a an one its their each every all any is are be been of for to in on from with do does make let set it become ' +
    'again now by link relation please should from onwards now o os as um uma do da dos das de para em no na cada todo ' +
    'toda todos todas seja ser e torna torne fica agora novamente ao aos',
);

/** The recognition as it was, unless the sentence is one of these. */
export function withNecessity(recognition: Recognition, request: string, known: readonly KnownEntity[]): Recognition {
  const link = linkIn(request, known, recognition.language);
  if (!link) return recognition;
  const { from, to, required } = link;
  const entity = { name: from.name, label: from.name, attributes: [], removeAttributes: [] };
  return {
    intent: 'relate',
    entities: [{ ...entity, relations: [{ kind: 'belongsTo', target: to.name, required }] }],
    path: 'template',
    customReasons: [],
    confidence: 0.95,
    language: recognition.language,
    contextual: true,
    tokens: recognition.tokens,
  };
}

interface RequiredLink {
  readonly from: KnownEntity;
  readonly to: KnownEntity;
  readonly required: boolean;
}

function linkIn(request: string, known: readonly KnownEntity[], language: Language): RequiredLink | undefined {
  const { mentions, rest } = read(wordsOf(request), known, language);
  const says = (words: ReadonlySet<string>): boolean => rest.some((word) => words.has(word));
  // "may not have" says nothing of what a row needs.
  if (says(MUST) === says(MAY) || (says(MAY) && says(NOT))) return undefined;
  if (!rest.every((word) => [NOT, MUST, MAY, HOLDING, FILLERS].some((words) => words.has(word)))) return undefined;
  const entities = [...new Set(mentions.map(({ entity }) => entity))];
  const isOne = mentions.length === 2 && mentions[1]?.plural === false && !says(NOT);
  const ends = endsOf(entities, known, says(HOLDING)) ?? (isOne && says(HOLDING) ? newLink(entities) : undefined);
  return ends && { ...ends, required: says(MUST) !== says(NOT) };
}

/** The entities named, in order, and the words between. */
function read(words: readonly string[], known: readonly KnownEntity[], language: Language) {
  const names = known
    .map((entity) => ({ entity, name: wordsOf(entity.name) }))
    .sort((a, b) => b.name.length - a.name.length);
  const mentions: { readonly entity: KnownEntity; readonly plural: boolean }[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = names.find(({ name }) =>
      name.every((part, i) => singularIn(words[at + i] ?? '', language) === singularIn(part, language)),
    );
    const last = words[at + (found?.name.length ?? 1) - 1] ?? '';
    if (found) mentions.push({ entity: found.entity, plural: singularIn(last, language) !== last });
    else rest.push(words[at] ?? '');
    at += found?.name.length ?? 1;
  }
  return { mentions, rest };
}

/** Who has the link; in "an author must have books" it is not the one that is spoken of. */
function endsOf([first, second, ...more]: readonly KnownEntity[], known: readonly KnownEntity[], holding: boolean) {
  if (!first || more.length > 0) return undefined;
  if (!second) {
    const [only, ...others] = known.filter((entity) => pointsAt(entity, first));
    return only && others.length === 0 && !holding ? { from: only, to: first } : undefined;
  }
  if (pointsAt(first, second)) return { from: first, to: second };
  return pointsAt(second, first) && !holding ? { from: second, to: first } : undefined;
}

/** Two entities that nothing links yet: who is spoken of gets the link. */
function newLink([from, to, ...more]: readonly KnownEntity[]) {
  if (!from || !to || more.length > 0) return undefined;
  const linked = (a: KnownEntity, b: KnownEntity): boolean => a.relations.some(({ target }) => target === b.name);
  return linked(from, to) || linked(to, from) ? undefined : { from, to };
}

const pointsAt = ({ relations }: KnownEntity, { name }: KnownEntity): boolean =>
  relations.filter(({ kind, target }) => kind === 'belongsTo' && target === name).length === 1;
