/** The name that marked words give an entity: what is only said with it is taken off. */
import { pluralOf, singularOf } from '../../domain/names.js';
import type { Language } from '../../domain/recognition.js';
import { COMPOUNDS } from '../lexicon/small-words.js';
import type { Phrase } from '../reading.js';
import { contextOf } from './fact-reading.js';
import { keyOf, plainPhrase } from './keys.js';

/** "four children": how many there are is not stored. */
const COUNTED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|(?:dozens|lots|plenty|a lot|loads) of|many|several|few|\d{1,3}|dois|duas|três|quatro|cinco|seis) (?=\S+.*s$|children|people|men|women|sheep)/i;
/** Said of what it is kept as: "survey_response schema". */
const KEPT_AS = /^(.+?)[ _-]+(?:schema|entity|entities|entidade|entidades)$/i;
/** "expenseSchema" */
const CALLED_SO = /^([A-Za-z]\w*[a-z0-9])(?:Schema|Entity)$/;
/** "stays written down", "visitors please" */
const SAID_AFTER =
  / (?:written down|noted down|recorded|stored|saved|kept|tracked|listed|put down|please|pls|too|also|as well|instead|here|somewhere|por favor|também)$/i;
/** A list of several is one of things called so: "tide tables", "ringing records". */
const SEVERAL = /^(?:tables|models|records|lists|registers|systems|tools|registries|directories|catalogues|catalogs)$/i;
/** "approval record", "detention list": what is done is no thing that a record is kept of. */
const DOING = /(?:tion|sion|ing|val|ment|ance|ence|ine)$/i;

/** @param keys of all entities of the request: a "wine list" beside a "wine" is no list of them */
export function entityIn(typed: string, keys: ReadonlySet<string>, code: Language): Phrase {
  const name = typed.replace(SAID_AFTER, '').replace(COUNTED, '').replace(KEPT_AS, '$1').replace(CALLED_SO, '$1');
  if (!name.includes(' ')) return phraseOf(name);
  const ctx = contextOf(name, code);
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const own = SEVERAL.test(last) || (/^(?:records?|lists?)$/i.test(last) && DOING.test(words.at(-2) ?? ''));
  if (
    own ||
    COMPOUNDS.has(
      words
        .slice(-2)
        .map((word) => singularOf(word.toLowerCase()))
        .join(' '),
    )
  )
    return phraseOf(name);
  const read = ctx.entity([0, ctx.tokens.length - 1]);
  if (!read) return phraseOf(name);
  const key = keyOf(read.text);
  const whole = key !== keyOf(name) && keys.has(key);
  return whole ? phraseOf(name) : withoutPlace(read, code);
}

const phraseOf = (text: string): Phrase => {
  const last = text.split(' ').at(-1)?.toLowerCase() ?? '';
  return { ...plainPhrase(text), plural: plainPhrase(text).plural || pluralOf(last) === last };
};

/** "houses for sale", "patients in rehab", "members of the club": where they are, or whose, is no part of it. */
function withoutPlace(phrase: Phrase, code: Language): Phrase {
  if (code === 'pt') return phrase;
  const [, head = '', place = ''] =
    /^(.+?) ((?:for|in|at|on|from|to|of(?= (?:the (?!day|week|month|year)|our|my|their|an? ))) .+)$/i.exec(
      phrase.text,
    ) ?? [];
  const word = head.split(' ').at(-1) ?? '';
  if (place === '' || singularOf(word) === word) return phrase;
  return { ...phrase, text: head, plural: true };
}
