/** Where types or tests of the new version fail: what a model wrote is asked for anew with the errors, nothing else can. */
import type { Artifact } from '../domain/artifact.js';
import type { GenerationScope } from '../domain/stack.js';
import { repairOf } from './artifact-repair.js';
import type { Mending } from './integrate.js';
import type { ProduceContext, ProduceParts } from './produce.js';
import { isOpen, reviewOrSetback } from './review.js';
import { rewriteRules, type WrittenRules } from './rules-work.js';

export interface Mendable {
  readonly scope: GenerationScope;
  readonly rules: readonly WrittenRules[];
  /** All of the version; those that a model wrote whole can be asked for anew. */
  readonly artifacts: readonly Artifact[];
}

/** `onForced` hears the paths of what was accepted although it was rejected. Undefined where no model wrote anything. */
export function mendingOf(
  { scope, rules, artifacts }: Mendable,
  parts: ProduceParts,
  context: ProduceContext,
  onForced: (path: string) => void,
): Mending | undefined {
  const ofRules = new Set(rules.flatMap((one) => [one.rules.path, one.tests.path]));
  let taught = rules;
  let files = artifacts.filter(({ origin, path }) => origin === 'model' && !ofRules.has(path));
  if (taught.length === 0 && files.length === 0) return undefined;
  return async (errors, attempt) => {
    if (attempt > parts.maxRetries) return undefined;
    const named = new Set(files.filter(({ path }) => isNamed(path, errors)).map(({ path }) => path));
    const rulesNamed = [...ofRules].some((path) => isNamed(path, errors));
    if (named.size === 0 && taught.length === 0) return undefined;
    if (named.size === 0 || rulesNamed) {
      taught = await rewriteRules(taught, errors, scope, parts, context);
      for (const path of taught.flatMap(({ forced }) => forced)) onForced(path);
    }
    const next: Artifact[] = [];
    for (const file of files)
      next.push(named.has(file.path) ? await rewritten(file, errors, attempt, scope, parts, context, onForced) : file);
    files = next;
    return [...files.filter(({ path }) => named.has(path)), ...taught.flatMap((one) => [one.rules, one.tests])];
  };
}

const isNamed = (path: string, errors: readonly string[]): boolean => errors.some((line) => line.includes(path));

async function rewritten(
  file: Artifact,
  errors: readonly string[],
  attempt: number,
  scope: GenerationScope,
  parts: ProduceParts,
  context: ProduceContext,
  onForced: (path: string) => void,
): Promise<Artifact> {
  const { events, signal } = context;
  const telling = { emit: events.emit, runId: events.runId, signal };
  const feedback = errors.filter((line) => line.includes(file.path));
  const content = await parts.author.artifact(file, scope, telling, { rejected: String(file.content), feedback });
  const artifact: Artifact = { ...file, content };
  events.emit({
    type: 'artifact-repaired',
    artifact: file.id,
    path: file.path,
    how: 'regenerate',
    attempt,
    reason: 'the new version failed its type check or its tests',
    ruleIds: [],
  });
  const reviewed = await reviewOrSetback(artifact, scope, parts, events, signal);
  if (!isOpen(reviewed)) return artifact;
  const repaired = await repairOf(scope, parts, context)(artifact, reviewed);
  if (repaired.forced) onForced(file.path);
  return repaired.artifact ?? artifact;
}
