/** Which attributes a marked fact is about, where it is not the one named last: "both required", "all but the notes". */

export interface Scope {
  /** What is said, without the words that tell of whom. */
  readonly fact: string;
  /** As many of those named last; "every" of the entity, those named later too; "joined" by commas and "and", or as a subject. */
  readonly of: number | 'every' | 'joined' | 'subject' | 'last';
  /** Names that it does not hold for. */
  readonly except?: readonly string[];
}

const FIELDS = '(?: of)?(?: the| its| these| their)?(?: fields| columns| attributes| of them| of it)';
const VERB = '(?:is|are|must|has|have|need|needs|may|can|should|eh|é|são|sao|pode|podem|deve|devem|tem|têm)(?= )';
/** "everything is obligatory", "no field may be left empty", "all fields are required". */
const OF_EVERY = new RegExp(
  `^(?:everything|all${FIELDS}|every (?:field|column|one|one of (?:them|these))|each field|tudo|todos os campos)( ${VERB}.*| (?:required|needed|mandatory|compulsory|obligatory|not null).*)$`,
  'i',
);
/** "no field may be left empty": what is forbidden of each is that it is not there. */
const OF_NONE =
  /^(?:no (?:field|column|one|value)s?|none(?: of (?:these|them|it))?|nothing|not one of (?:these|them)|nenhum campo) (?:can|may|must|should|is allowed to|pode|deve) (?:be |stay |remain |ficar |ser )?(?:left )?(?:empty|blank|omitted|missing|skipped|left out|absent|unknown|null|vazio|em branco)$/i;
/** "none of them is optional" */
const NONE_OPTIONAL =
  /^(?:no (?:field|column|one)s?|none(?: of (?:these|them|it))?|nothing) (?:is |are )?(?:optional|voluntary|nullable)(?: here)?$/i;
/** "everything except the notes is required" */
const EXCEPT_AHEAD = new RegExp(
  `^(?:everything|all|all${FIELDS}|every field) (?:but|except|except for|apart from|save) (?:the )?(.+?),? (${VERB} .+)$`,
  'i',
);
const EXCEPT_FIRST = new RegExp(
  `^(?:except for|apart from|except) (?:the )?(.+?),? (?:everything|all|all${FIELDS}|every field) (${VERB} .+)$`,
  'i',
);
const EXCEPT_LAST = new RegExp(
  `^(?:everything|all|all${FIELDS}|every field) (${VERB} .+?),? (?:but|except|except for|apart from) (?:the )?(.+)$`,
  'i',
);
/** "are both needed", "str, both required", "must all be entered" */
const SEVERAL =
  /(^\W*|, |\(\s*|\b(?:are|is|must|should|have|has|they|these|that|which|and|but|we|sao|são|devem) )(both|ambos|ambas|these two|those two|the two|all (?:two|three|four|five)|all(?: of (?:them|it|these))?|todos|todas)(?: of (?:them|these|which))?(?= |$)/i;
/** "max 60 each" */
const EACH_LAST = /(\d[^,;]*?),? each$/i;
/** "all different" tells the values of one name apart. */
const APART = /^\W*(?:are |is |must be )?(?:all )?(?:different|unlike|distinct|diferentes)/i;
/** "are required": said of all names that are joined before it. */
const OF_ALL = /^\W*(?:are|have to|need|(?:they )?always have|sao|são|devem|têm)\b/i;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

export function scopeOf(words: string): Scope {
  const plain = words.replace(/^[\s(]+|[\s).]+$/g, '');
  if (OF_NONE.test(plain) || NONE_OPTIONAL.test(plain)) return { fact: 'required', of: 'every' };
  const except = exceptIn(plain);
  if (except) return except;
  const every = OF_EVERY.exec(plain)?.[1];
  if (every !== undefined) return { fact: every.trim(), of: 'every' };
  const several = APART.test(plain) ? null : SEVERAL.exec(words);
  if (several) return { fact: withoutCounts(words), of: countOf(several[2] ?? '') };
  if (EACH_LAST.test(plain)) return { fact: plain.replace(EACH_LAST, '$1'), of: 'joined' };
  return { fact: words, of: OF_ALL.test(words) ? 'subject' : 'last' };
}

function exceptIn(words: string): Scope | undefined {
  const [, last, lastNames] = EXCEPT_LAST.exec(words) ?? [];
  if (last !== undefined && lastNames !== undefined) return { fact: last, of: 'every', except: namesIn(lastNames) };
  const [, names, fact] = EXCEPT_AHEAD.exec(words) ?? EXCEPT_FIRST.exec(words) ?? [];
  return names === undefined || fact === undefined ? undefined : { fact, of: 'every', except: namesIn(names) };
}

const namesIn = (words: string): readonly string[] =>
  words.split(/\s*,\s*|\s+(?:and|or|e|ou)\s+/).map((name) => name.replace(/^(?:the|its|o|a)\s+/i, ''));

function withoutCounts(words: string): string {
  let [before, fact] = ['', words];
  while (before !== fact) [before, fact] = [fact, fact.replace(SEVERAL, '$1').replace(/ {2,}/g, ' ')];
  return fact.trim();
}

function countOf(said: string): Scope['of'] {
  const number = COUNTS[/two|three|four|five/i.exec(said)?.[0].toLowerCase() ?? ''];
  return number ?? (/^(?:both|ambos|ambas)$/i.test(said) ? 2 : 'joined');
}

/** "too": what was said of another before. */
export const AGAIN =
  /^\W*(?:(?:is|are|must|and) )?(?:too|also|as well|likewise|ditto|the same|também|tambem|idem)\W*$/i;
/** "… is needed, the insurance not": what was asked of another is not of this. */
export const NOT_SO = /^\W*(?:(?:is|are|does|do|need|must|needs|não|nao) ?)?(?:not|não|nao)\W*$/i;
const ASKED =
  /\b(?:must|needs?|needed|required|obligatory|compulsory|mandatory|necessary|has to|have to|obrigatóri[oa]s?)\b/i;
export const asks = (fact: string): boolean => ASKED.test(fact) && !/\bnot\b/i.test(fact);

/** "must have": it holds for all names that it is said before. */
export const isDuty = (ahead: string): boolean =>
  /\b(?:no|not|never|cannot)\b.*\bwithout\b/i.test(ahead) ||
  (/\b(?:must|has to|have to|needs?|required|obligatory|compulsory|mandatory)\b/i.test(ahead) &&
    !/\b(?:not|never|same|different|two|own|without|no)\b/i.test(ahead));

/** "can not be left blank", "I always need" after "Name and phone": said of the subject of its sentence. */
export const VERB_FIRST =
  /^\W*(?:(?:I|we) (?:always )?(?:need|require|want)|is|are|must|can|may|should|has|have|need|needs|go|goes|pode|podem|deve|devem|são|sao)\b/i;
/** "name and address I always need" */
export const OBJECT_FIRST = /^\W*(?:I|we) (?:always )?(?:need|require)\b/i;
/** "mandatory" after "first name and last name": a bound would be of the last one alone. */
export const ASKED_OF_TWO =
  /^\W*(?:mandatory|required|compulsory|obligatory|optional|always|obrigatóri[oa]s|opciona(?:l|is))\W*$/i;

/** "optional, the rest is obligatory": what is said of those that were named, and of all others. */
export function restIn(words: string): { readonly fact: string; readonly rest: string } | undefined {
  const [, fact = '', rest] = REST.exec(words) ?? [];
  return rest === undefined ? undefined : { fact, rest };
}

const REST =
  /^(.*?)[\s,;:.]*\b(?:and |but |e |mas )?(?:the |all |o |os |as )?(?:rest|others?|other (?:fields|ones)|everything else|resto|outr[oa]s|restantes) ((?:is|are|must|has|have|need|needs|can|may|should|é|são|pode|podem|deve|devem|optional|required|mandatory|compulsory|obligatory|opcional|obrigatório)\b.*)$/i;
