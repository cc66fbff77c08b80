/** Two readings of one sentence: where the second is sure and the first is not, it counts; where they differ, it is asked. */
import { labelOf } from '../../../domain/names.js';
import type { KnownEntity, RecognisedEntity, Recognition } from '../../../domain/recognition.js';
import { doubtBetween } from '../questions.js';
import { sentencesOf } from '../retell.js';
import { toldEdges } from '../told-edges.js';
import { withAnswer } from './asking.js';
import { leavesOut } from './coverage.js';
import { departureIn } from './departure.js';
import { growthIn } from './growth.js';
import type { Link } from './link.js';
import { linkIn } from './links.js';
import { quotedRename, renameIn } from './renaming.js';
import { roleIn } from './roles.js';
import { ruleIn } from './ruling.js';

/** The share of such links that were right where the first reading had none. */
const SURE = 0.9;

export function withSecondReading(first: Recognition, request: string, known: readonly KnownEntity[]): Recognition {
  const asked = first.intent === 'unsupported' && first.asksAbout !== undefined && !request.trimEnd().endsWith('?');
  const quoted = first.path === 'template' ? undefined : quotedRename(request, known, first.language);
  if (quoted)
    return {
      ...first,
      intent: 'rename',
      entities: [],
      rename: quoted,
      path: 'template',
      customReasons: [],
      confidence: SURE,
      contextual: true,
    };
  if (first.path === 'llm') return first;
  if (leavesOut(first, request, known)) return withChange(doubted(first), request, known);
  if (!(OPEN.has(first.intent) || asked)) return first;
  const linked = withLink(first, request, known);
  return linked.intent === 'clarify' ? withAnswer(withChange(linked, request, known), request, known) : linked;
}

/** Not all that was named is in it: another reading may count, else it is asked. */
const doubted = (first: Recognition): Recognition => ({
  ...first,
  intent: 'clarify',
  entities: [],
  path: 'none',
  confidence: 0.5,
  question: doubtBetween(sentencesOf(first).slice(0, 1), first.language),
});

/** More to note of an entity that exists, less, or something else, where nothing else was read. */
function withChange(first: Recognition, request: string, known: readonly KnownEntity[]): Recognition {
  const { language } = first;
  const role = roleIn(request, known, language);
  if (role) return inRole(role, request, first);
  const base = {
    path: 'template',
    customReasons: [],
    confidence: SURE,
    language,
    contextual: true,
    tokens: 0,
  } as const;
  const rename = renameIn(request, known, language);
  const grown = growthIn(request, known, language);
  const less = departureIn(request, known, language);
  const found: Recognition[] = [
    ...(rename ? [{ ...base, intent: 'rename' as const, entities: [], rename }] : []),
    ...(grown ? [{ ...base, intent: 'evolve' as const, entities: [grown] }] : []),
    ...(less ? [{ ...base, ...less }] : []),
  ];
  const [only, ...others] = found;
  if (only) return others.length === 0 ? only : first;
  const ruled = ruleIn(request, known, language);
  return ruled ? { ...base, intent: 'evolve', entities: [ruled], path: 'llm', customReasons: [request.trim()] } : first;
}

/** A link of an entity to its own kind is more than templates hold. */
function inRole(link: Link, request: string, { language }: Recognition): Recognition {
  const own = link.from === link.to;
  return {
    intent: 'relate',
    entities: entitiesOf(link),
    path: own ? 'llm' : 'template',
    customReasons: own ? [request.trim()] : [],
    confidence: SURE,
    language,
    contextual: true,
    tokens: 0,
  };
}

function withLink(first: Recognition, request: string, known: readonly KnownEntity[]): Recognition {
  if (known.length < 2) return first;
  const link = linkIn(request, known, first.language);
  if (!link) return first;
  const linked: Recognition = {
    intent: 'relate',
    entities: entitiesOf(link),
    path: 'template',
    customReasons: [],
    confidence: SURE,
    language: first.language,
    contextual: true,
    tokens: 0,
  };
  if (first.intent === 'clarify' || first.intent === 'unsupported') return linked;
  const edges = toldEdges(first.entities);
  const same = first.intent === 'relate' && edges === toldEdges(linked.entities);
  if (same) return first;
  // "one" was said of one side, which the first reading passed over.
  if (link.kind === 'belongsTo' && first.intent === 'relate' && /<->/.test(edges) && !edges.includes(','))
    return linked;
  // Each is part of the other: many to many holds what "has many" does.
  if (
    first.intent === 'relate' &&
    link.kind === 'manyToMany' &&
    first.entities.every(({ relations }) => relations.length < 2)
  )
    return linked;
  const readings = [linked, first].flatMap(({ intent, entities }) => sentencesOf({ intent, entities }).slice(0, 1));
  return {
    ...linked,
    intent: 'clarify',
    entities: [],
    path: 'none',
    confidence: 0.5,
    question: doubtBetween(readings, first.language),
  };
}

/** Intents that a sentence about a link may have been taken for. */
const OPEN: ReadonlySet<Recognition['intent']> = new Set(['clarify', 'relate', 'evolve'] as const);

const entitiesOf = ({ from, kind, to }: Link): RecognisedEntity[] =>
  [...new Set([from, to])].map((entity) => ({
    name: entity.name,
    label: labelOf(entity.name),
    attributes: [],
    relations: entity === from ? [{ kind, target: to.name }] : [],
    removeAttributes: [],
  }));
