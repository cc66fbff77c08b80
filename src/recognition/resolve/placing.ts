/** Attributes and what is said of them, given to the entities they belong to. */
import type { KnownEntity } from '../../domain/recognition.js';
import { mergeFacts, saysSomething } from '../grammar/facts.js';
import { typeOfName } from '../grammar/type-of.js';
import type { AttributeReading, Facts, Phrase, Statement } from '../reading.js';
import { type Drafts, phraseOf } from './drafts.js';
import { findAttribute } from './known.js';
import type { EntityDraft } from './model.js';
import { splitName } from './owned-names.js';
import { relate } from './relating.js';

export function attributes(drafts: Drafts, statement: Extract<Statement, { kind: 'attributes' }>): void {
  if (statement.entity) {
    const draft = drafts.draft(statement.entity, 'implied');
    for (const attribute of statement.attributes)
      if (isListedEntity(drafts, attribute, draft)) relateListed(drafts, statement.entity, attribute);
      else addAttribute(drafts, draft, attribute);
    return;
  }
  for (const attribute of statement.attributes) homeless(drafts, attribute, statement.attributes);
}

/** "buildings have flats. Flat: number": what has a list of its own is an entity wherever it is named. */
function isListedEntity(drafts: Drafts, { phrase, facts }: AttributeReading, owner: EntityDraft): boolean {
  const key = drafts.key(phrase);
  if (saysSomething(facts) || key === drafts.key(owner.phrase)) return false;
  return drafts.reading.statements.some(
    (statement) =>
      (statement.kind === 'attributes' ||
        (statement.kind === 'entity' && statement.by === 'create' && phrase.plural)) &&
      statement.entity !== undefined &&
      drafts.key(statement.entity) === key,
  );
}

function relateListed(drafts: Drafts, owner: Phrase, { phrase }: AttributeReading): void {
  relate(drafts, { kind: 'relate', from: owner, to: phrase, relation: phrase.plural ? 'hasMany' : 'belongsTo' });
}

/** An attribute whose entity is not said: inside its own name, or found by what exists. */
function homeless(drafts: Drafts, attribute: AttributeReading, all: readonly AttributeReading[]): void {
  const whole = drafts.known.filter((entity) => findAttribute(attribute.phrase.text, entity, drafts.language));
  if (attribute.weak && whole.length !== 1) return;
  const split = whole.length === 1 ? undefined : splitName(drafts, attribute.phrase);
  if (split?.sure)
    return addAttribute(drafts, drafts.draft(split.entity, 'mention'), { ...attribute, phrase: split.attribute });
  const [current] = drafts.out.entities.slice(-1);
  if (current) return addAttribute(drafts, current, attribute);
  drafts.out.contextual = drafts.known.length > 0;
  const owners = drafts.known.filter((entity) => findAttribute(attribute.phrase.text, entity, drafts.language));
  const [owner] = owners;
  if (owners.length === 1 && owner)
    return addAttribute(drafts, drafts.draft(phraseOf(owner.name), 'mention'), attribute);
  const { only } = drafts;
  if (only) return addAttribute(drafts, drafts.draft(phraseOf(only.name), 'mention'), attribute);
  if (drafts.known.length > 1) {
    const candidates = owners.length > 1 ? owners : drafts.known;
    drafts.out.question ??= {
      text: drafts.texts.whoseIs(attribute.phrase.text),
      requests: candidates
        .slice(0, 3)
        .map((entity) => drafts.sentences.add(all.map((one) => one.phrase.text).join(', '), entity.name)),
    };
    return;
  }
  if (split) {
    return addAttribute(drafts, drafts.draft(split.entity, saysSomething(attribute.facts) ? 'mention' : 'heading'), {
      ...attribute,
      phrase: split.attribute,
    });
  }
  drafts.out.question ??= { text: drafts.texts.partOfWhat(attribute.phrase.text), requests: [] };
}

export function addAttribute(drafts: Drafts, draft: EntityDraft, reading: AttributeReading): void {
  const state = stateOf(drafts, draft, reading);
  if (state) return addAttribute(drafts, draft, state);
  const phrase = withoutOwner(drafts, draft, reading.phrase);
  const key = drafts.key(phrase);
  const same =
    draft.attributes.find((attribute) => drafts.key(attribute.phrase) === key) ??
    loosely(drafts, draft, phrase, reading.facts);
  if (same) same.facts = mergeFacts(same.facts, reading.facts);
  else draft.attributes.push({ phrase, facts: reading.facts });
}

/** "a game is available by default": said of the thing itself, it is a yes or no of it. */
function stateOf(
  drafts: Drafts,
  draft: EntityDraft,
  { phrase, facts }: AttributeReading,
): AttributeReading | undefined {
  const { default: preset } = facts;
  if (typeof preset !== 'string' || facts.values || facts.type || draft.known) return undefined;
  const [own, said] = [drafts.key(draft.phrase), drafts.key(phrase)];
  if (!own.endsWith(said) || typeOfName(preset, drafts.language).type !== 'boolean') return undefined;
  return { phrase: phraseOf(preset), facts: { type: 'boolean', default: true } };
}

/** "the description of the course" and "course description" inside Course mean "description". */
function withoutOwner(drafts: Drafts, draft: EntityDraft, phrase: Phrase): Phrase {
  const split = splitName(drafts, phrase);
  if (!split?.sure || drafts.find(split.entity) !== draft) return phrase;
  // "date of baptism" in a list about baptisms is a name; "the date of the baptism" is the date.
  if (!draft.known && / (of|de) (?!the |a |an |each |every |o |a |um |uma |cada )/i.test(phrase.text)) return phrase;
  const joined = phrase.text
    .split(' ')
    .some((word) => ['of', 'de', 'do', 'da', 'dos', 'das', 'in', 'no', 'na'].includes(word.toLowerCase()));
  const has =
    draft.attributes.some((attribute) => drafts.key(attribute.phrase) === drafts.key(split.attribute)) ||
    (draft.known && findAttribute(split.attribute.text, draft.known, drafts.language));
  return joined || has ? split.attribute : phrase;
}

/** "the code must be unique" after "badge code": the same attribute when only one ends so and something is said of it. */
function loosely(drafts: Drafts, draft: EntityDraft, phrase: Phrase, facts: Facts): { facts: Facts } | undefined {
  if (!saysSomething(facts)) return undefined;
  const key = drafts.key(phrase);
  const endings = draft.attributes.filter((attribute) => drafts.key(attribute.phrase).endsWith(key));
  return endings.length === 1 ? endings[0] : undefined;
}

export function constrain(drafts: Drafts, { entity, facts, except }: Extract<Statement, { kind: 'constrain' }>): void {
  const draft = entity ? drafts.draft(entity, 'mention') : drafts.out.entities.at(-1);
  const skipped = new Set((except ?? []).map((phrase) => drafts.key(phrase)));
  if (!draft) {
    const { only } = drafts;
    if (only) {
      drafts.out.contextual = true;
      constrainKnown(drafts, drafts.draft(phraseOf(only.name), 'mention'), only, facts, skipped);
    } else drafts.out.question ??= { text: drafts.texts.allOfWhich, requests: [] };
    return;
  }
  if (draft.known) constrainKnown(drafts, draft, draft.known, facts, skipped);
  for (const attribute of draft.attributes)
    if (!skipped.has(drafts.key(attribute.phrase))) attribute.facts = mergeFacts(facts, attribute.facts);
  if (!draft.known && draft.attributes.length === 0) {
    // Nothing is known of it yet that this could be said of.
    drafts.out.question ??= { text: drafts.texts.noAttributesYet(draft.phrase.text), requests: [] };
  }
}

function constrainKnown(
  drafts: Drafts,
  draft: EntityDraft,
  known: KnownEntity,
  facts: Facts,
  skipped: ReadonlySet<string>,
): void {
  drafts.out.contextual = true;
  for (const name of Object.keys(known.attributes)) {
    const phrase = phraseOf(name);
    if (!skipped.has(drafts.key(phrase))) addAttribute(drafts, draft, { phrase, facts });
  }
}
