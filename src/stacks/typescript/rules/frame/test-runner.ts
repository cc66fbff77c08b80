import { uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';

export const testRunner = typescriptRule({
  id: 'frame/test-runner',
  name: 'The runner of the tests fails when they fail',
  sweas: ['test'],
  standard: 'T1',
  evidence: true,
  paths: [/^test\/run\.mjs$/],
  message: 'the result of the tests is not handed on',
  suggestion: 'set process.exitCode to the status of the run',
  inspect(source) {
    const text = source.file.text;
    if (source.callsOf('spawnSync', 'run').length === 0)
      return uncertain('how the tests are run is not to be seen here');
    const handedOn = /process\.exitCode\s*=\s*(?:status|result\.status)/.test(text) && text.includes("'--test'");
    return violatedAt(handedOn ? [] : [source.at(source.file.statements.at(-1) ?? source.file)]);
  },
});
