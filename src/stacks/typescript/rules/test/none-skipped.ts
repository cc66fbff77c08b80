import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TEST } from '../paths.js';
import { propertiesOf } from '../source/model-fields.js';
import { at } from '../syntax.js';

const MODES = new Set(['skip', 'only', 'todo']);
const SUITES = new Set(['test', 'it', 'describe', 'suite']);

export const noneSkipped = typescriptRule({
  id: 'test/none-skipped',
  name: 'No test is skipped',
  sweas: ['test'],
  standard: 'T3',
  confidence: 1,
  paths: [TEST],
  message: 'tests are left out here',
  suggestion: 'let every test run',
  inspect(source) {
    const { ts } = source;
    const modes = source
      .callsOf(...MODES)
      .filter(
        ({ expression }) =>
          ts.isPropertyAccessExpression(expression) &&
          /^(?:test|it|describe|suite|t|context)$/.test(expression.expression.getText(source.file)),
      );
    const options = source
      .callsOf(...SUITES)
      .flatMap((call) => call.arguments.filter(ts.isObjectLiteralExpression))
      .flatMap((object) =>
        propertiesOf(source, object).filter(
          ([name, , value]) => MODES.has(name) && value.kind !== ts.SyntaxKind.FalseKeyword,
        ),
      );
    return violatedAt(
      [...modes, ...options.map(([, node]) => node)].map((node) =>
        at(source, node, { edit: { type: 'run_test', args: { ...source.at(node) } } }),
      ),
    );
  },
});
