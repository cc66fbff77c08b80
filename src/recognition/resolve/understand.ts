/** Adds up statements against the entities that exist: which entity a name means, what is new, what changes. */
import type { KnownEntity } from '../../domain/recognition.js';
import { typeOfName } from '../grammar/type-of.js';
import type { Phrase, SentenceReading, Statement } from '../reading.js';
import { remove, rename } from './departing.js';
import { Drafts, phraseOf } from './drafts.js';
import type { Understanding } from './model.js';
import { splitName } from './owned-names.js';
import { addAttribute, attributes, constrain } from './placing.js';
import { relate } from './relating.js';

export function understand(reading: SentenceReading, known: readonly KnownEntity[]): Understanding {
  const drafts = new Drafts(reading, known);
  for (const statement of reading.statements) take(drafts, statement);
  return drafts.out;
}

function take(drafts: Drafts, statement: Statement): void {
  switch (statement.kind) {
    case 'entity':
      return entityStatement(drafts, statement);
    case 'attributes':
      return attributes(drafts, statement);
    case 'constrain':
      return constrain(drafts, statement);
    case 'relate':
      return relate(drafts, statement);
    case 'remove':
      return remove(drafts, statement);
    case 'rename':
      return rename(drafts, statement);
    case 'rule':
      return rule(drafts, statement);
    case 'ask':
    case 'refuse':
    case 'forbid':
      drafts.out.refusal ??= statement;
      return;
    case 'vague':
      drafts.out.vague = true;
      return;
  }
}

function entityStatement(drafts: Drafts, { entity, by }: Extract<Statement, { kind: 'entity' }>): void {
  if (
    by === 'create' &&
    drafts.known.length > 0 &&
    !drafts.knownNamed(entity) &&
    isAttributeWord(drafts, entity) &&
    onlyStatement(drafts)
  )
    return addToWhich(drafts, entity);
  // "product price": a known entity and its attribute in one name.
  if (by === 'heading' && !drafts.knownNamed(entity)) {
    const split = splitName(drafts, entity);
    if (split && onlyStatement(drafts))
      return addAttribute(drafts, drafts.draft(split.entity, 'mention'), { phrase: split.attribute, facts: {} });
  }
  drafts.draft(entity, by);
}

function onlyStatement(drafts: Drafts): boolean {
  return drafts.reading.statements.length === 1;
}

function isAttributeWord(drafts: Drafts, phrase: Phrase): boolean {
  return !phrase.plural && !phrase.wrapped && typeOfName(phrase.text, drafts.language).certain;
}

/** "add email": to the only entity there is, or a question which. */
function addToWhich(drafts: Drafts, phrase: Phrase): void {
  drafts.out.contextual = true;
  const { only } = drafts;
  if (only) return addAttribute(drafts, drafts.draft(phraseOf(only.name), 'extend'), { phrase, facts: {} });
  drafts.out.question = {
    text: drafts.texts.whichGets(phrase.text),
    requests: drafts.known.slice(0, 3).map((entity) => drafts.sentences.add(phrase.text, entity.name)),
  };
}

const ARTICLE = /^(?:the|an?|each|every|all|our|os?|as?|uma?|cada|todo|toda)\s+/i;
const TRIGGER = /\b(?:when|whenever|as soon as|once|quando|assim que|sempre que)\b/i;

function rule(drafts: Drafts, { text, why, about, mentions }: Extract<Statement, { kind: 'rule' }>): void {
  const named = about ? [] : mentions.filter((phrase) => drafts.knownNamed(phrase));
  // "tell the customer when the car is ready" is about the car.
  const cause = text.slice(TRIGGER.exec(text)?.index ?? text.length);
  const subject = named.find((phrase) => text.replace(ARTICLE, '').startsWith(phrase.text));
  const known = subject ?? named.find((phrase) => cause.includes(phrase.text)) ?? named[0];
  const { only } = drafts;
  if (about) drafts.draft(about, 'mention');
  else if (known) drafts.draft(known, 'mention');
  else if (drafts.out.entities.length === 0 && only) {
    drafts.out.contextual = true;
    drafts.draft(phraseOf(only.name), 'mention');
  }
  drafts.out.rules.push({ text, why });
}
