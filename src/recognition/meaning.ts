/**
 * The canonical reading: sentences that mean the same give the same text, whatever their words and order. What was not
 * understood keeps its words, so that nothing is taken for the same by being ignored.
 */
import type { Intent, Language } from '../domain/recognition.js';
import { normalise } from './normalize.js';
import type { SentenceReading } from './reading.js';
import { attributeFrom } from './resolve/attributes.js';
import { nameKey } from './resolve/known.js';
import type { EntityDraft } from './resolve/model.js';
import type { Answer } from './resolve/resolve.js';

/** `request` is the sentence that was read, `answer` what it says by itself (`contextFree`). */
export function meaningOf(reading: SentenceReading, request: string, answer: Answer | undefined): string {
  if (!answer) return `clarify ${normalise(request)}`;
  const { found, told } = answer;
  const { language } = reading;
  const entities = [...found.entities, ...found.removedEntities.map((draft) => ({ ...draft, removed: true }))]
    .map((draft) => entityText(draft, language))
    .filter((text) => text !== '')
    .sort();
  const edges = found.entities
    .flatMap((draft) => draft.relations.map((relation) => edge(draft, relation, language)))
    .sort();
  const rename = found.rename
    ? [
        `${key(found.rename.of ?? '', language)}: ${key(found.rename.from, language)} -> ${key(found.rename.to, language)}`,
      ]
    : [];
  const rules = found.rules.map((rule) => normalise(rule.text)).sort();
  const rest = reading.unexplained.map((piece) => normalise(piece)).sort();
  return JSON.stringify([kindOf(told.intent), language, entities, edges, rename, rules, rest]);
}

/** Whether an entity is made or grows is told by each entity; here only what stands beside that. */
const kindOf = (intent: Intent): string =>
  intent === 'create' || intent === 'evolve' || intent === 'relate' ? 'have' : intent;

const key = (text: string, language: Language): string => nameKey(text, language);

function entityText(draft: EntityDraft & { readonly removed?: boolean }, language: Language): string {
  const attributes = draft.attributes.map(({ phrase, facts }) => {
    const { attribute } = attributeFrom(phrase.text, facts, language);
    const { label: _label, name: _name, ...said } = attribute ?? { label: '', name: '' };
    return JSON.stringify([
      key(phrase.text, language),
      sorted(said),
      facts.detail ?? '',
      facts.openMin ?? false,
      facts.openMax ?? false,
    ]);
  });
  const removes = draft.removes.map((name) => `- ${key(name, language)}`);
  const linked = draft.relations.length > 0 || draft.by === 'implied' || draft.by === 'mention';
  if (linked && attributes.length + removes.length === 0 && !draft.removed) return '';
  const made = draft.by === 'create' || draft.by === 'heading' ? 'new ' : '';
  return `${draft.removed ? 'remove ' : made}${key(draft.phrase.text, language)} ${[...attributes, ...removes].sort().join(' ')}`;
}

const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** One edge reads the same from either side. */
function edge(from: EntityDraft, relation: EntityDraft['relations'][number], language: Language): string {
  const [a, b] = [key(from.phrase.text, language), key(relation.target.phrase.text, language)];
  if (relation.kind === 'manyToMany') return `${[a, b].sort().join(' <-> ')}`;
  return relation.kind === 'hasMany' ? `${b} -> ${a}` : `${a} -> ${b}`;
}
