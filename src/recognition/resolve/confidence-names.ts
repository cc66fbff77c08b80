/** Doubts about what was taken for a name. */
import { wordsOf } from '../../domain/names.js';
import type { RecognisedAttribute, RecognisedEntity } from '../../domain/recognition.js';
import { typeOfName } from '../grammar/type-of.js';
import { lexiconOf } from '../lexicon/lexicons.js';
import { PHRASAL } from '../lexicon/small-words.js';
import { singularIn } from '../text/singular.js';
import { isBackground } from './confidence-background.js';
import type { Doubt, Evidence, Signal } from './confidence-evidence.js';
import { nameKey } from './known.js';

const doubt = (reason: string, amount = 1): Doubt => ({ reason, amount });
const MANY_WORDS = 4;
/** Small words inside a name make it no longer. */
const JOINING = new Set('of in per and de do da dos das em por e'.split(' '));
/** First words of yes-or-no names: "has garden". */
const FLAGS = new Set([
  'is',
  'has',
  'was',
  'can',
  'would',
  'will',
  'does',
  'had',
  'are',
  'needs',
  'need',
  'eh',
  'tem',
  'foi',
]);

const fresh = ({ told, known }: Evidence): RecognisedEntity[] =>
  told.entities.filter((entity) => !known.some(({ name }) => name === entity.name));

const freshAttributes = ({ told, known }: Evidence): RecognisedAttribute[] =>
  told.entities.flatMap((entity) => {
    const owner = known.find(({ name }) => name === entity.name);
    return entity.attributes.filter(({ name }) => !owner || !(name in owner.attributes));
  });

/** "date and time" */
const PAIRED = /dateAndTime|timeAndDate|firstAndLast/i;
/** "dietary needs": verbs that are nouns after another word. */
const NOUNS = new Set(
  'needs wants likes need change changes update help link links track set record sets no'.split(' '),
);
/** "what, amount, date": short for what it is. */
const ASKED = new Set(['what', 'who', 'when', 'que', 'quem', 'quando']);

export const oddEntityName: Signal = (evidence) => {
  const { words } = evidence;
  const odd = fresh(evidence).find(
    (entity) =>
      !isBackground(entity.name, evidence) &&
      !(NOUNS.has(entity.name.toLowerCase()) && entity.attributes.length > 0) &&
      wordsOf(entity.name).some(
        (word, i) =>
          (words.nameless.has(word) && !(i > 0 && word === 'lot')) || words.joints.has(word) || /\d/.test(word),
      ),
  );
  return odd && doubt(`"${odd.label}" does not look like the name of something to keep`);
};

export const oddAttributeName: Signal = (evidence) => {
  const odd = freshAttributes(evidence).filter(
    ({ name, label }) =>
      !isIdentifier(evidence, name) &&
      !evidence.request.toLowerCase().includes(`"${label.toLowerCase()}"`) &&
      !PHRASAL.has(wordsOf(name)[0] ?? '') &&
      wordsOf(name).at(-1) !== 'by' &&
      !(NOUNS.has(name) && typeOfName(name, evidence.reading.language).certain) &&
      wordsOf(name).some(
        (word, i, all) =>
          evidence.words.nameless.has(word) &&
          !(word === 'lot' && all.length > 1) &&
          !(word === 'and' && PAIRED.test(name)) &&
          !(i === 0 ? FLAGS.has(word) || ASKED.has(name) : NOUNS.has(word)),
      ),
  );
  return odd[0] && doubt(`"${odd[0].label}" does not look like something to note`, odd.length);
};

/** "meter_no", "readingNo": one word as developers write it, so no grammar is in it. */
const isIdentifier = ({ request }: Evidence, name: string): boolean => {
  const words = wordsOf(name);
  return words.length > 1 && [words.join('_'), name].some((written) => request.includes(written));
};

/** "payload text": the type was taken for a part of the name. */
export const typeInName: Signal = (evidence) => {
  const odd = freshAttributes(evidence).filter(({ name }) => {
    if (isIdentifier(evidence, name)) return false;
    const [, ...rest] = wordsOf(name);
    // Without another type in the sentence "the motion text" is a name.
    const others = evidence.text.filter((word) => evidence.words.types.has(word));
    if (others.length < 2 && rest.at(-1) === 'text') return false;
    return rest.length > 0 && evidence.words.types.has(rest.at(-1) ?? '');
  });
  return odd[0] && doubt(`is "${odd[0].label}" a name, or a name and its type?`, odd.length);
};

export const longName: Signal = (evidence) => {
  const long = [...fresh(evidence), ...freshAttributes(evidence)].find(
    ({ name }) => wordsOf(name).filter((word) => !JOINING.has(word)).length > MANY_WORDS,
  );
  return long && doubt(`"${long.label}" is long for a name`);
};

/** "weightKg": developers write attributes so, and entities with a capital. */
export const entityInCamelCase: Signal = (evidence) => {
  const odd = fresh(evidence).find(({ name }) => {
    const written = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return /[A-Z]/.test(written) && evidence.request.includes(written);
  });
  return odd && doubt(`is "${odd.label}" a thing of its own, or noted for another one?`);
};

/** "Title(composer, voices)": the first attribute was taken for the entity. */
export const entityLikeAttribute: Signal = (evidence) => {
  const { told } = evidence;
  const odd = fresh(evidence).find((entity) => {
    const words = wordsOf(entity.name);
    const [only] = words;
    // "Cinema name + city" beside Cinema.
    const rest = told.entities.find(({ name }) => name !== entity.name && entity.name.startsWith(name))?.name;
    if (rest && evidence.words.attributes.has(entity.name.slice(rest.length).toLowerCase())) return true;
    const linked =
      entity.relations.length > 0 ||
      evidence.told.entities.some(({ relations }) => relations.some(({ target }) => target === entity.name));
    return words.length === 1 && only !== undefined && !linked && evidence.words.attributes.has(only);
  });
  return odd && doubt(`is "${odd.label}" a thing of its own, or noted for another one?`);
};

/** "There's the artist, the album title": the first of a list was taken for what has it. */
export const entityFromList: Signal = (evidence) => {
  const odd = fresh(evidence).find(
    (entity) =>
      evidence.found.entities.some(
        ({ phrase, by }) => by === 'heading' && phrase.text.toLowerCase() === entity.label.toLowerCase(),
      ) &&
      evidence.request.slice(1).toLowerCase().includes(`${entity.label.toLowerCase()}, `) &&
      typeOfName(entity.name, evidence.reading.language).certain,
  );
  return odd && doubt(`is "${odd.label}" a thing of its own, or noted for another one?`);
};

/** "a log of who visits", "a list of all that": the word for what keeps it was taken for what is kept. */
export const boxAsEntity: Signal = (evidence) => {
  const { boxes, wrappers } = lexiconOf(evidence.reading.language);
  const keeping = new Set(`${boxes} ${wrappers}`.split(' '));
  const odd = fresh(evidence).find(({ name }) => {
    const [only, ...more] = wordsOf(name);
    const at = evidence.text.indexOf(only ?? '');
    return (
      more.length === 0 && keeping.has(only ?? '') && /^(of|de|do|da|about|for)$/.test(evidence.text[at + 1] ?? '')
    );
  });
  return odd && doubt(`"${odd.label}" does not look like the name of something to keep`);
};

/** "grade" of a Grade: the thing itself. */
const isOwn = (entity: string, attribute: string): boolean => entity.toLowerCase() === attribute.toLowerCase();

/** "School(teachers, classes)" beside Teacher and Class. */
export const nounTwice: Signal = ({ told, known, reading }) => {
  const entities = new Set([...told.entities, ...known].map(({ name }) => nameKey(name, reading.language)));
  for (const entity of told.entities)
    for (const attribute of entity.attributes)
      if (
        entities.has(nameKey(attribute.name, reading.language)) &&
        !isOwn(entity.name, attribute.name) &&
        !known.some(({ name, attributes }) => name === entity.name && attribute.name in attributes)
      )
        return doubt(`"${attribute.label}" could be a thing of its own, or something noted for ${entity.label}`);
  return undefined;
};

/** "Farm(goats)": several of something, noted as one text. */
export const manyAsAttribute: Signal = (evidence) => {
  const { language } = evidence.reading;
  const many = freshAttributes(evidence).filter(({ name, type }) => {
    const last = wordsOf(name).at(-1) ?? '';
    const at = evidence.text.indexOf(last);
    return (
      type === 'string' &&
      !evidence.words.types.has(evidence.text[at + 1] ?? '') &&
      singularIn(last, language) !== last &&
      !typeOfName(name, language).known
    );
  });
  // One such name in a longer list is most often a number or a text.
  const fewer = evidence.told.entities.every(({ attributes }) => {
    const own = attributes.filter((one) => many.includes(one)).length;
    return own === 0 || (own === 1 && attributes.length > 3);
  });
  return many[0] && !fewer ? doubt(`"${many[0].label}": several things, or one text?`, many.length) : undefined;
};

const WORDS = new Set(['string', 'text', 'email', 'url', 'enum']);
const TIMES = new Set(['date', 'datetime', 'time']);
/** Always words, whatever a limit beside them says. */
const PLAIN = new Set(['name', 'nome', 'title', 'titulo', 'email']);
const NO_EMAIL = new Set(['name', 'nome', 'phone', 'telefone', 'title', 'titulo']);

export const typeClash: Signal = (evidence) => {
  const clash = freshAttributes(evidence).find((attribute) => {
    const guess = typeOfName(attribute.name, evidence.reading.language);
    return (
      (guess.certain &&
        TIMES.has(guess.type) !== TIMES.has(attribute.type) &&
        attribute.type !== 'enum' &&
        attribute.name !== 'day' &&
        !isIdentifier(evidence, attribute.name)) ||
      (PLAIN.has(attribute.name) && !WORDS.has(attribute.type)) ||
      (NO_EMAIL.has(attribute.name) && attribute.type === 'email') ||
      (attribute.type === 'boolean' && attribute.unique === true) ||
      ((attribute.min !== undefined || attribute.max !== undefined) &&
        (WORDS.has(attribute.type) || attribute.type === 'boolean')) ||
      (attribute.type === 'enum' &&
        attribute.default !== undefined &&
        !(attribute.values ?? []).includes(String(attribute.default)))
    );
  });
  return clash && doubt(`"${clash.label}" as ${clash.type} does not go together with what is said of it`);
};

/** Words that are no names, but values. */
const VALUES = new Set('new yes no none all both not sim nao'.split(' '));

export const oddValue: Signal = (evidence) => {
  const odd = freshAttributes(evidence).find(({ values }) =>
    values?.some((value) => {
      const words = wordsOf(value);
      return words.length > 3 || words.some((word) => evidence.words.nameless.has(word) && !VALUES.has(word));
    }),
  );
  return odd && doubt(`are these really the values of "${odd.label}": ${(odd.values ?? []).join(', ')}?`);
};

/** "clients with name, and their appointments, with date and time": what has a list of its own is no attribute. */
export const attributeWithList: Signal = (evidence) => {
  const text = evidence.request.toLowerCase();
  const odd = freshAttributes(evidence).find(({ label }) => {
    const at = text.indexOf(label.toLowerCase());
    return (
      at > 0 &&
      /^,? (?:with|com) (?!each|every|all|cada|todo|a? ?max|a? ?min|at|up|no|between|from|\d)\w/.test(
        text.slice(at + label.length),
      )
    );
  });
  return odd && doubt(`is "${odd.label}" a thing of its own?`);
};
