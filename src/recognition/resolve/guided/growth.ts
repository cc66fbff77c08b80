/** A second reading of requests to note more about one entity that exists, whatever words ask for it. */
import { foldToAscii, labelOf } from '../../../domain/names.js';
import type { KnownEntity, Language, RecognisedAttribute, RecognisedEntity } from '../../../domain/recognition.js';
import { Context } from '../../grammar/context.js';
import { mergeFacts, saysSomething } from '../../grammar/facts.js';
import { languageFor } from '../../grammar/language.js';
import { findSignal } from '../../grammar/signals.js';
import { typeOfName } from '../../grammar/type-of.js';
import { growthWordsOf } from '../../lexicon/growing.js';
import type { AttributeReading } from '../../reading.js';
import { expand, tokenise } from '../../text/tokens.js';
import { attributeFrom } from '../attributes.js';
import { doubtWordsOf } from '../confidence-words.js';
import { findAttribute, findKnown, headExists } from '../known.js';
import { type Framed, framedItems } from './framed-items.js';
import { mentionsIn } from './mentions.js';
import { vocabularyFrom } from './vocabulary.js';
import { withoutOwner } from './without-owner.js';

const vocabularyOf = vocabularyFrom(growthWordsOf);

const SMALL: ReadonlySet<string> = new Set('of the in per to a de do da dos das em por e'.split(' '));

/** Longer names are clauses that were not understood. */
const MOST_WORDS = 4;

/** Nothing where the words fit no entity, or more than one. */
export function growthIn(
  request: string,
  known: readonly KnownEntity[],
  language: Language,
): RecognisedEntity | undefined {
  if (
    /^\W*(?:(?:please|can you|could you)\s+)?(?:give|show|tell|send|get|find|list|mostr[ae]|list[ae]|me)\s+(?:me|us|all|the list|todos|todas|d[êe]|mostr[ae])\b/i.test(
      request,
    )
  )
    return undefined;
  const { mentions } = mentionsIn(request, known, language);
  const owners = [...new Set(mentions.map(({ entity }) => entity))];
  const words = vocabularyOf(language);
  const text = expand(request);
  const tokens = tokenise(text, language === 'pt').filter(({ kind }) => kind !== 'end');
  const grown = owners.flatMap((owner) => {
    const rest = withoutOwner(text, tokens, mentions, owner, words);
    const attributes = attributesIn(rest, owner, known, language);
    return attributes ? [{ owner, attributes }] : [];
  });
  const [only, ...others] = grown;
  if (!only || others.length > 0) return undefined;
  const { name } = only.owner;
  return { name, label: labelOf(name), attributes: only.attributes, relations: [], removeAttributes: [] };
}

function attributesIn(
  text: string,
  owner: KnownEntity,
  known: readonly KnownEntity[],
  language: Language,
): RecognisedAttribute[] | undefined {
  const words = vocabularyOf(language);
  const ctx = new Context(text, tokenise(text, language === 'pt'), languageFor(language));
  const end = ctx.tokens.length - 1;
  if (ctx.tokens.some(({ lower }) => words.foreign.has(lower))) return undefined;
  const framed = framedItems(ctx, words);
  if (!framed || holdsRule(ctx, end, framed) || speaksOfOthers(ctx, text, known, language, framed)) return undefined;
  const asked = framed.frame.some((word) => words.cues.has(word) || word === '+');
  const lower = ctx.tokens.map((token) => token.lower);
  const attributes: RecognisedAttribute[] = [];
  for (const item of shared(framed.items, owner, language)) {
    const existing = findAttribute(item.phrase.text, owner, language);
    if (!existing && headExists(item.phrase.text, owner, language) && !words.noting.within(lower, 0, lower.length))
      return undefined;
    if (!saysSomething(item.facts) && words.topics.has(foldToAscii(item.phrase.text).toLowerCase())) return undefined;
    if (existing ? !saysSomething(item.facts) : !asked || ctx.isVague(item.phrase) || !isName(item, known, language))
      return undefined;
    const { attribute } = attributeFrom(
      existing ?? item.phrase.text,
      item.facts,
      language,
      existing ? owner.attributes[existing] : undefined,
    );
    if (!attribute) return undefined;
    attributes.push(attribute);
  }
  return attributes;
}

/** "students and teachers need a phone": another entity gets it too. */
function speaksOfOthers(
  ctx: Context,
  text: string,
  known: readonly KnownEntity[],
  language: Language,
  { spans }: Framed,
): boolean {
  const { acting } = vocabularyOf(language);
  return mentionsIn(text, known, language).mentions.some(
    ({ from, to }) => spans.some((span) => from >= span[0] && to <= span[1]) && acting.has(ctx.word(to)),
  );
}

/** A limit may sound like a rule ("goes up to 10"), and a name ("signed by"); a sign between them is one. */
function holdsRule(ctx: Context, end: number, { spans }: Framed): boolean {
  for (let from = 0; from < end; ) {
    const found = findSignal(ctx, from, end, from);
    if (!found) return false;
    if (spans.some((span) => found.at >= span[0] && found.at < span[1])) return true;
    from = found.at + 1;
  }
  return false;
}

/** "the phone and the address become required": what is said last holds for all that exist already. */
function shared(
  items: readonly AttributeReading[],
  owner: KnownEntity,
  language: Language,
): readonly AttributeReading[] {
  const last = items.at(-1);
  const joined = items.every(
    (item) => findAttribute(item.phrase.text, owner, language) && (item === last || !saysSomething(item.facts)),
  );
  return joined && last ? items.map((item) => ({ ...item, facts: mergeFacts(last.facts, item.facts) })) : items;
}

/** Something noted of one thing: no name of an entity, no clause, not several things. */
function isName({ phrase, facts }: AttributeReading, known: readonly KnownEntity[], language: Language): boolean {
  const parts = phrase.text.toLowerCase().split(' ');
  const { nameless } = doubtWordsOf(language);
  if (
    parts.filter((word) => !SMALL.has(word)).length > MOST_WORDS ||
    parts.some((word) => nameless.has(word)) ||
    findKnown(phrase, known, language)
  )
    return false;
  return !phrase.plural || saysSomething(facts) || typeOfName(phrase.text, language).certain;
}
