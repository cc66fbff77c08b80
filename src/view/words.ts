/** The words that panels, the transcript and print mode share. */
import type { EventOf, RepairKind } from '../domain/event.js';
import type { ValidationOutcome } from '../domain/finding.js';
import type { Outcome } from '../domain/outcome.js';
import type { GenerationPath, RecognitionSource } from '../domain/recognition.js';
import { plainLine } from './sanitize.js';
import type { RunView, TaskView, Verdict } from './state.js';
import { count, duration, grouped, listed } from './units.js';

export const SOURCE_WORDS: Readonly<Record<RecognitionSource, string>> = {
  memory: 'memory cache',
  persistent: 'disk cache',
  grammar: 'local grammar',
  model: 'model',
};

export const PATH_WORDS: Readonly<Record<GenerationPath, string>> = {
  template: 'template path',
  llm: 'LLM path',
  none: 'nothing to generate',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome['kind'], string>> = {
  succeeded: 'succeeded',
  forced: 'forced',
  failed: 'failed',
  'needs-answer': 'needs an answer',
  cancelled: 'cancelled',
};

export const VERDICT_WORDS: Readonly<Record<ValidationOutcome, string>> = {
  confident_approval: 'approved',
  confident_rejection: 'rejected',
  uncertain: 'unreviewed',
};

/** "create Student and Course". */
export const intentWords = (event: EventOf<'recognised'>): string =>
  event.entities.length > 0 ? `${event.intent} ${listed(event.entities)}` : event.intent;

/** "26 approved, 1 rejected"; only what there is. */
export function verdictWords(verdicts: readonly Verdict[]): string {
  const by = (outcome: ValidationOutcome): Verdict[] => verdicts.filter((verdict) => verdict.outcome === outcome);
  const reviewed = by('uncertain').filter((verdict) => verdict.method === 'llm_semantic_review').length;
  const parts: [number, string][] = [
    [by('confident_approval').length, VERDICT_WORDS.confident_approval],
    [by('confident_rejection').length, VERDICT_WORDS.confident_rejection],
    [reviewed, 'reviewed by the model'],
    [by('uncertain').length - reviewed, VERDICT_WORDS.uncertain],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(', ');
}

/** "27 files from templates", "26 files from templates, 1 from the model". */
export function generatedWords({ generated }: RunView): string {
  const { template, model } = generated;
  if (model === 0) return `${count(template, 'file')} from templates`;
  if (template === 0) return `${count(model, 'file')} from the model`;
  return `${count(template, 'file')} from templates, ${model} from the model`;
}

/** "27 created, 3 updated". */
export function filesWords(files: EventOf<'files-changed'>): string {
  const parts: [number, string][] = [
    [files.created.length, 'created'],
    [files.updated.length, 'updated'],
    [files.removed.length, 'removed'],
    [files.kept.length, 'kept as you edited them'],
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return said.length > 0 ? said.join(', ') : 'none changed';
}

export function testsWords(tests: EventOf<'tests-run'>): string {
  return tests.failed > 0 ? `${tests.failed} of ${tests.passed + tests.failed} failed` : `${tests.passed} passed`;
}

/** "0 tokens", "1,204 tokens in 2 model calls, $0.0007". */
export function tokenWords({ model }: RunView): string {
  if (model.calls === 0) return '0 tokens';
  const cost = model.cost === undefined ? '' : `, $${model.cost.toFixed(4)}`;
  return `${model.estimated ? 'about ' : ''}${grouped(model.tokens)} tokens in ${count(model.calls, 'model call')}${cost}`;
}

/** "database, frontend 6 ms → backend 4 ms → test 3 ms": each wave with its longest task. */
export function waveWords(tasks: readonly TaskView[]): string {
  const waves = [...new Set(tasks.map((task) => task.wave))];
  return waves
    .map((wave) => {
      const inWave = tasks.filter((task) => task.wave === wave);
      const sweas = [...new Set(inWave.map((task) => (task.rules ? 'rules' : task.swea)))].join(' ∥ ');
      const times = inWave.flatMap((task) => (task.ms === undefined ? [] : [task.ms]));
      return times.length > 0 ? `${sweas} ${duration(Math.max(...times))}` : sweas;
    })
    .join(' → ');
}

export const REPAIR_WORDS: Readonly<Record<RepairKind, string>> = {
  patch: 'patched',
  function: 'one function is asked for anew',
  regenerate: 'asked for anew',
  edit: 'edited by you',
  accept: 'accepted as it is',
  force: 'accepted by force',
  skip: 'left out',
};

/** "1 patch · rejected file asked for anew". */
export function repairWords({ patches, repairs }: RunView): string {
  const others = repairs.filter(({ how }) => how !== 'patch').map(({ path, how }) => `${path} ${REPAIR_WORDS[how]}`);
  const patched = patches.length > 0 ? [count(patches.length, 'patch', 'patches')] : [];
  return [
    ...patched,
    ...(others.length > 0
      ? [
          listed(
            others.map((text) => plainLine(text)),
            2,
          ),
        ]
      : []),
  ].join(' · ');
}
