/** A reading against the entities that exist, told as a `Recognition`. Pure, cheap, loads no language model. */
import { labelOf, safeAttributeName, safeEntityName } from '../../domain/names.js';
import {
  CONFIDENCE_THRESHOLD,
  type Intent,
  type KnownEntity,
  type Language,
  type Question,
  type RecognisedAttribute,
  type RecognisedEntity,
  type RecognisedRename,
  type Recognition,
} from '../../domain/recognition.js';
import { saysSomething } from '../grammar/facts.js';
import type { SentenceReading, TaggedReading } from '../reading.js';
import { withoutSignature } from '../text/signature.js';
import { attributeFrom } from './attributes.js';
import { besideNothing, besideTagged } from './beside-tagged.js';
import { judge } from './confidence.js';
import { type Evidence, evidenceFor, type Told } from './confidence-evidence.js';
import { nameOfEntity, singularLabel } from './entity-name.js';
import { withCreation } from './guided/creation/preference.js';
import { withSecondReading } from './guided/second-reading.js';
import { findAttribute, nameKey } from './known.js';
import type { EntityDraft, Understanding } from './model.js';
import { answerFor, asksWhat, doubtful, existsAlready, unclear } from './questions.js';
import { retold } from './retold.js';
import type { ToldByTagger } from './tagged-recognition.js';
import { typedBeside } from './type-beside.js';
import { understand } from './understand.js';

/** `request` as typed: what was said and came to nothing is looked for in it. */
export function resolve(reading: SentenceReading, known: readonly KnownEntity[], request: string): Recognition {
  const first = firstReading(reading, known, request);
  const forbidden = reading.statements.some(({ kind }) => kind === 'forbid' || kind === 'refuse');
  if (forbidden) return first;
  const again = retold(request, known, reading.language);
  if (again) return again;
  const second = withSecondReading(first, withoutSignature(request), known);
  // Every word of such a reading has its place.
  const settled = second !== first && CHANGING.has(second.intent);
  const third = withCreation(second, request, known, { settled, background: reading.background ?? [] });
  const { tagged } = reading;
  const told = tagged && toldByTagger(reading, tagged, known);
  if (told) return besideTagged(third, { told, certainty: tagged.certainty }, { request, known });
  return tagged?.statements.length === 0 ? besideNothing(third, tagged.certainty, { request, known }) : third;
}

/** What the tagger's statements mean for what exists; nothing where they are no answer, or leave out what was marked. */
function toldByTagger(
  reading: SentenceReading,
  { statements, unexplained }: TaggedReading,
  known: readonly KnownEntity[],
): ToldByTagger | undefined {
  if (unexplained.length > 0) return undefined;
  const found = understand({ ...reading, statements }, known);
  const told = tell(found, reading);
  if (typeof told === 'string' || found.question || told.intent === 'clarify') return undefined;
  return { ...told, rules: found.rules.map(({ text }) => text) };
}

const CHANGING: ReadonlySet<Intent> = new Set<Intent>(['evolve', 'remove', 'rename']);

function firstReading(reading: SentenceReading, known: readonly KnownEntity[], request: string): Recognition {
  const found = understand(reading, known);
  const base = {
    customReasons: [],
    language: reading.language,
    tokens: 0,
    ...(found.contextual && { contextual: true as const }),
  };
  if (found.refusal && found.entities.length === 0)
    return {
      ...base,
      intent: found.refusal.kind === 'forbid' ? 'clarify' : 'unsupported',
      entities: [],
      path: 'none',
      confidence: 0.95,
      ...answerFor(found.refusal, reading, known),
    };
  const asks = (question: Question, confidence = 0.9): Recognition => ({
    ...base,
    intent: 'clarify',
    entities: [],
    path: 'none',
    confidence,
    question,
  });
  const told = tell(found, reading);
  if (typeof told === 'string') return asks({ text: told, readings: [] });
  if (found.question) return asks(asksWhat(found.question));
  if (told.intent === 'clarify') return asks(existing(found.entities, reading.language) ?? unclear(reading, known));
  const { confidence, doubts } = judge(evidenceFor(request, reading, found, told, known));
  if (confidence < CONFIDENCE_THRESHOLD) return asks(doubtful(doubts, told, reading, known), confidence);
  const path = found.rules.length > 0 ? 'llm' : 'template';
  return { ...base, ...told, path, customReasons: found.rules.map((rule) => rule.text), confidence };
}

/** What an answer would be judged by; nothing where the sentence itself leads to a question or a refusal. */
export function evidenceOf(
  reading: SentenceReading,
  known: readonly KnownEntity[],
  request: string,
): Evidence | undefined {
  const answer = answerIn(reading, known);
  return answer && evidenceFor(request, reading, answer.found, answer.told, known);
}

/** A sentence as it was understood, and what is told of that. */
export interface Answer {
  readonly found: Understanding;
  readonly told: Told;
}

function answerIn(reading: SentenceReading, known: readonly KnownEntity[]): Answer | undefined {
  const found = understand(reading, known);
  if (found.refusal && found.entities.length === 0) return undefined;
  const told = tell(found, reading);
  return typeof told === 'string' || found.question || told.intent === 'clarify' ? undefined : { found, told };
}

/** What the sentence says by itself, doubts aside: what it is remembered by. Nothing where too little of it was understood. */
export function contextFree(reading: SentenceReading): Answer | undefined {
  const answer = answerIn(reading, []);
  return answer && reading.explained * answer.found.doubt >= CONFIDENCE_THRESHOLD ? answer : undefined;
}

/** Where nothing is said but the name of what is there already. */
function existing(entities: readonly EntityDraft[], language: Language): Question | undefined {
  const names = entities.flatMap(({ known }) => known?.name ?? []);
  return names[0] !== undefined && names.length === entities.length ? existsAlready(names, language) : undefined;
}

/** The understanding as intent and entities; a text when a name is not safe. */
function tell(found: Understanding, reading: SentenceReading): Told | string {
  if (found.rename) {
    const rename = safeRename(found.rename, reading.language);
    return typeof rename === 'string' ? rename : { intent: 'rename', entities: [], rename };
  }
  const rest = found.entities.some((draft) => draft.attributes.length > 0);
  if (found.removedEntities.length > 0 && !(rest && found.removedEntities.every((draft) => !draft.known))) {
    const entities = toldEntities(found.removedEntities, reading);
    return typeof entities === 'string' ? entities : { intent: 'remove', entities };
  }
  const used = found.entities.filter((draft) => counts(draft, found));
  const entities = toldEntities(used, reading, found.rules.length > 0);
  if (typeof entities === 'string') return entities;
  return { intent: intentOf(used, found), entities };
}

/** A bare mention that nothing came of is not part of the answer. */
function counts(draft: EntityDraft, found: Understanding): boolean {
  if (draft.attributes.length + draft.removes.length + draft.relations.length > 0) return true;
  if (draft.by === 'create' || draft.by === 'extend') return true;
  if (found.entities.some((other) => other.relations.some((relation) => relation.target === draft))) return true;
  return found.rules.length > 0;
}

function intentOf(used: readonly EntityDraft[], found: Understanding): Intent {
  const fresh = used.filter((draft) => !draft.known);
  const linked = used.some((draft) => draft.relations.length > 0);
  const changed = used.filter((draft) => draft.attributes.length + draft.removes.length > 0);
  if (used.length === 0) return 'clarify';
  if (linked && changed.length === 0 && used.every((draft) => draft.known || draft.by === 'implied')) return 'relate';
  const created = fresh.filter(
    (draft) => draft.by === 'create' || draft.by === 'heading' || draft.attributes.length > 0,
  );
  if (created.length > 0 && created.some((draft) => draft.by !== 'extend' && !draft.removes.length)) {
    if (
      created.every((draft) => draft.by === 'heading' && draft.attributes.length === 0) &&
      found.rules.length === 0 &&
      !linked
    )
      return 'clarify';
    return 'create';
  }
  if (changed.length > 0 || (found.rules.length > 0 && used.length > 0))
    return linked && changed.length === 0 ? 'relate' : 'evolve';
  if (linked) return 'relate';
  if (used.some((draft) => draft.known && draft.by === 'create')) return 'clarify';
  return used.some((draft) => draft.by === 'create') ? 'create' : 'clarify';
}

function toldEntities(
  drafts: readonly EntityDraft[],
  reading: SentenceReading,
  ruled = false,
): RecognisedEntity[] | string {
  const entities: RecognisedEntity[] = [];
  for (const draft of drafts) {
    const name = nameOfEntity(draft, reading.language);
    if (!name.ok) return name.reason;
    const attributes: RecognisedAttribute[] = [];
    const told = new Set<string>();
    for (const { phrase, facts } of draft.attributes) {
      // "orders above 5000 …" speaks of orders.
      if (draft.known && nameKey(phrase.text, reading.language) === nameKey(draft.known.name, reading.language))
        continue;
      const existing = draft.known && findAttribute(phrase.text, draft.known, reading.language);
      // A rule about what is there already changes nothing that a spec holds of it.
      if (existing && ruled && !saysSomething(facts)) continue;
      const result = attributeFrom(
        existing ?? phrase.text,
        facts,
        reading.language,
        existing ? draft.known?.attributes[existing] : undefined,
      );
      if (!result.attribute) return result.refused ?? '';
      const { attribute } = result;
      if (existing || facts.type || facts.values) told.add(attribute.name);
      if (!attributes.some((other) => other.name === attribute.name)) attributes.push(attribute);
    }
    const relations = [];
    for (const { kind, target } of draft.relations) {
      const targetName = nameOfEntity(target, reading.language);
      if (!targetName.ok) return targetName.reason;
      relations.push({ kind, target: targetName.name });
    }
    const removeAttributes: string[] = [];
    for (const removed of draft.removes) {
      const check = safeAttributeName(removed);
      if (!check.ok) return check.reason;
      removeAttributes.push(check.name);
    }
    entities.push({
      name: name.name,
      label: labelOf(draft.known?.name ?? name.label),
      attributes: typedBeside(attributes, told, name.name),
      relations,
      removeAttributes,
    });
  }
  return entities;
}

function safeRename(rename: NonNullable<Understanding['rename']>, language: Language): RecognisedRename | string {
  const check = rename.of ? safeAttributeName : safeEntityName;
  const [from, to] = [check(rename.from), check(rename.to)];
  if (!from.ok) return from.reason;
  if (!to.ok) return to.reason;
  if (!rename.of) {
    const one = safeEntityName(singularLabel(rename.to, language));
    return { from: from.name, to: one.ok ? one.name : to.name };
  }
  const of = safeEntityName(rename.of);
  return of.ok ? { from: from.name, to: to.name, of: of.name } : of.reason;
}
