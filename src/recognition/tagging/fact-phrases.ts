/** What a piece of a marked fact says, by the phrases that only marked facts are read with. */
import { recalled } from '../../domain/recalled.js';
import { LANGUAGES, type Language } from '../../domain/recognition.js';
import type { Context } from '../grammar/context.js';
import { factsOf } from '../grammar/facts.js';
import { typeOfName } from '../grammar/type-of.js';
import { lexiconOf } from '../lexicon/lexicons.js';
import { MARKED_CLASSES, MARKED_FACTS } from '../lexicon/marked-facts.js';
import { MARKED_CLASSES_PT, MARKED_FACTS_PT } from '../lexicon/marked-facts-pt.js';
import type { MarkedKind } from '../lexicon/marked-lines.js';
import { NOTATION_CLASSES } from '../lexicon/notation.js';
import { type Found, lines, RuleSet } from '../pattern/rule-set.js';
import type { Facts } from '../reading.js';

const phrasesOf = recalled((code: Language) => {
  const [said, own] = code === 'pt' ? [MARKED_FACTS_PT, MARKED_CLASSES_PT] : [MARKED_FACTS, MARKED_CLASSES];
  return new RuleSet<MarkedKind>(lines(said), { ...NOTATION_CLASSES, ...lexiconOf(code).classes, ...own });
}, LANGUAGES);

/** The facts of a whole piece; `undefined` where no phrase is the piece from its first to its last word. */
export function phraseFacts(ctx: Context, name: string, known: Facts): Facts | undefined {
  const end = ctx.tokens.length - 1;
  const found = phrasesOf(ctx.language.code).first(
    ctx.tokens,
    0,
    end,
    ctx.ends,
    ({ end: last, captures: { x } }) => last === end && !(x && WEIGHTY.test(ctx.textOf(x))),
  );
  return found && meaning(ctx, found, name, known);
}

/** In words that may be any they would be lost: "empty if sold, else required". */
const WEIGHTY =
  /\b(?:else|otherwise|required|mandatory|obligatory|compulsory|must|should|unique|default|senao|obrigatori[oa]|deve|unic[oa])\b|[,;]/i;

function meaning(ctx: Context, { value, captures }: Found<MarkedKind>, name: string, known: Facts): Facts | undefined {
  switch (value) {
    case 'no':
      return { default: false };
    case 'free':
      return {};
    case 'number':
      return { type: numberType(name, ctx.language.code) };
    case 'start':
    case 'default': {
      const facts = factsOf(ctx, 'default', captures);
      return isDefault(facts.default, known, value === 'start') ? facts : undefined;
    }
    default:
      return factsOf(ctx, value, captures);
  }
}

/** A word that no choice is counts as one only where it was said to be the default. */
function isDefault(value: Facts['default'], { values }: Facts, weak: boolean): boolean {
  if (typeof value !== 'string') return value !== undefined;
  if (values) return values.some((one) => one.toLowerCase() === value.toLowerCase());
  return !weak && !NO_DEFAULT.test(value);
}

/** No value that anything stands at by default. */
export const NO_DEFAULT = /^(?:null|none|empty|blank|nothing|unknown|required|optional|unique|missing|open)$/i;

/** A number is whole where its name does not tell of another. */
export function numberType(name: string, code: Language): 'integer' | 'decimal' | 'float' {
  const { type } = typeOfName(name, code);
  return type === 'decimal' || type === 'float' ? type : 'integer';
}
