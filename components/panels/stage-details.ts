/** What a panel says about each stage of the run, in one line. */
import type { StageName } from '../../src/domain/outcome.js';
import { plainLine } from '../../src/view/sanitize.js';
import type { RunView } from '../../src/view/state.js';
import { count, duration, listed, percent } from '../../src/view/units.js';
import {
  filesWords,
  generatedWords,
  intentWords,
  PATH_WORDS,
  repairWords,
  SOURCE_WORDS,
  testsWords,
  verdictWords,
} from '../../src/view/words.js';

/** Empty when there is nothing to say yet. */
export function stageDetail(run: RunView, stage: StageName): string {
  switch (stage) {
    case 'recognise':
      return recognised(run);
    case 'interpret':
      return run.interpreted
        ? [PATH_WORDS[run.interpreted.path], listed(run.interpreted.changes.map(plainLine), 2)]
            .filter(Boolean)
            .join(' · ')
        : '';
    case 'plan':
      return run.plan
        ? `${count(run.plan.waves.length, 'wave')} · ${count(run.tasks.length, 'task')} · ${count(run.plan.artifacts, 'file')}${run.plan.parallel ? ' · in parallel' : ''}`
        : '';
    case 'generate':
      return run.generated.template + run.generated.model > 0 ? generatedWords(run) : waves(run);
    case 'validate':
      return verdictWords(run.verdicts);
    case 'repair':
      return repairWords(run);
    case 'integrate':
      return integrated(run);
    case 'serve':
      return run.system ? plainLine(run.system.url) : '';
  }
}

function recognised({ recognised: event }: RunView): string {
  if (!event) return '';
  return [intentWords(event), SOURCE_WORDS[event.source], percent(event.confidence)].join(' · ');
}

function waves(run: RunView): string {
  const current = run.tasks.find((task) => task.state === 'running')?.wave;
  const done = run.tasks.filter((task) => task.state === 'done').length;
  return current === undefined
    ? ''
    : `wave ${current} of ${run.plan?.waves.length ?? current} · ${done} of ${count(run.tasks.length, 'task')} done`;
}

function integrated({ files, dependencies, types, tests, migrations }: RunView): string {
  return [
    dependencies &&
      dependencies.how !== 'present' &&
      `${count(dependencies.packages, 'package')} by ${dependencies.how}`,
    types && `types ${types.ok ? '✓' : '✗'} ${duration(types.ms)}`,
    tests && `tests ${tests.failed === 0 ? '✓' : '✗'} ${testsWords(tests)}`,
    files && filesWords(files),
    migrations.length > 0 && count(migrations.length, 'migration'),
  ]
    .filter((text) => typeof text === 'string')
    .join(' · ');
}
