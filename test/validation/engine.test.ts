import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ValidationSubject } from '../../src/domain/finding.js';
import { MAX_CODE_LENGTH, ValidationRuleEngine } from '../../src/validation/engine.js';
import { findingsOf } from '../../src/validation/findings.js';
import { PASSED, SILENT, uncertain, type ValidationRule, type Verdict, violatedAt } from '../../src/validation/rule.js';

const subject: ValidationSubject = { code: 'text', path: 'src/a.ts', swea: 'backend' };
const words = { warm: async () => {}, parse: ({ code }: ValidationSubject) => code.split(' '), sections: () => [] };

const rule = (
  id: string,
  verdict: Verdict,
  rest: Partial<ValidationRule<string[]>> = {},
): ValidationRule<string[]> => ({
  id,
  name: id,
  sweas: ['backend'],
  paths: [/\.ts$/],
  kind: 'ast',
  confidence: 0.9,
  evidence: true,
  standard: 'B1',
  message: `${id} is wrong`,
  suggestion: `repair ${id}`,
  enabled: true,
  check: () => verdict,
  ...rest,
});
const violated = (line: number): Verdict => violatedAt([{ line, column: 2 }]);
const judge = (...rules: readonly ValidationRule<string[]>[]) =>
  new ValidationRuleEngine(rules, words).validateCode(subject);

suite('the rule engine', () => {
  test('approves what has evidence and no doubt', () => {
    const result = judge(rule('a', PASSED), rule('b', PASSED, { confidence: 0.8, evidence: false }), rule('c', SILENT));
    assert.equal(result.overallOutcome, 'confident_approval');
    assert.equal(result.confidenceScore, 0.9);
    assert.equal(result.requiresLlm, false);
    assert.deepEqual([result.passedCount, result.failedCount, result.uncertainCount], [2, 0, 0]);
  });

  test('never approves by silence', () => {
    for (const result of [judge(), judge(rule('a', SILENT)), judge(rule('a', PASSED, { evidence: false }))]) {
      assert.equal(result.overallOutcome, 'uncertain');
      assert.equal(result.requiresLlm, true);
      assert.match(result.feedbackMessage, /no rule knows/);
    }
  });

  test('rejects for one violation, whatever else passes, and says where', () => {
    const result = judge(
      rule('a', PASSED),
      rule('b', PASSED),
      rule('c', violated(7)),
      rule('d', uncertain('who knows')),
    );
    assert.equal(result.overallOutcome, 'confident_rejection');
    assert.equal(result.feedbackMessage, 'line 7: c is wrong (repair c)');
    assert.deepEqual(findingsOf(result, subject.path).at(-1), {
      ruleId: 'c',
      path: 'src/a.ts',
      line: 7,
      column: 2,
      message: 'c is wrong',
      suggestion: 'repair c',
    });
  });

  test('is uncertain, with the reason, where a rule cannot judge', () => {
    const result = judge(rule('a', PASSED), rule('b', uncertain('an idiom of its own', { line: 3, column: 1 })));
    assert.equal(result.overallOutcome, 'uncertain');
    assert.equal(result.feedbackMessage, 'line 3: an idiom of its own');
    assert.equal(result.uncertainCount, 1);
  });

  test('takes the word of an unsure rule for a doubt only', () => {
    const result = judge(rule('a', PASSED), rule('b', violated(1), { confidence: 0.5 }));
    assert.equal(result.overallOutcome, 'uncertain');
    assert.equal(result.uncertainCount, 1);
  });

  test('looks no further when a file does not parse', () => {
    const result = judge(rule('a', violated(9)), rule('p', violated(2), { kind: 'parse', confidence: 1 }));
    assert.deepEqual(
      result.ruleResults.map(({ ruleId }) => ruleId),
      ['p'],
    );
  });

  test('runs rules by kind: parse, tree, both, text', () => {
    const engine = new ValidationRuleEngine(
      [
        rule('d', PASSED, { kind: 'regex' }),
        rule('c', PASSED, { kind: 'composite' }),
        rule('b', PASSED),
        rule('a', PASSED, { kind: 'parse' }),
      ],
      words,
    );
    assert.deepEqual(
      engine.listRules().map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
    assert.deepEqual(engine.listRules('test'), []);
  });

  test('asks only rules that are on and meant for the file', () => {
    const off = rule('a', violated(1), { enabled: false });
    const others = rule('b', violated(1), { paths: [/\.sql$/] });
    const swea = rule('c', violated(1), { sweas: ['test'] });
    assert.equal(judge(off, others, swea, rule('d', PASSED)).overallOutcome, 'confident_approval');
  });

  test('does not let a broken rule decide', () => {
    const broken = rule('broken', PASSED, {
      check: () => {
        throw new Error('cannot read this');
      },
    });
    const result = judge(rule('a', PASSED), broken);
    assert.equal(result.overallOutcome, 'uncertain');
    assert.match(result.feedbackMessage, /broken.*cannot read this/);
  });

  test('does not read what is too large, or cannot be parsed at all', () => {
    const engine = new ValidationRuleEngine([rule('a', PASSED)], words);
    const large = engine.validateCode({ ...subject, code: 'x'.repeat(MAX_CODE_LENGTH + 1) });
    assert.equal(large.overallOutcome, 'uncertain');
    assert.match(large.feedbackMessage, /too large/);
    const parser = {
      ...words,
      parse: () => {
        throw new RangeError('Maximum call stack size exceeded');
      },
    };
    const deep = new ValidationRuleEngine([rule('a', PASSED)], parser).validateCode(subject);
    assert.equal(deep.overallOutcome, 'uncertain');
    assert.match(deep.feedbackMessage, /could not be read/);
  });

  test('takes rules later, but no id twice and no confidence out of range', () => {
    const engine = new ValidationRuleEngine([rule('a', PASSED)], words);
    engine.addRule(rule('b', violated(4)));
    assert.equal(engine.validateCode(subject).overallOutcome, 'confident_rejection');
    assert.throws(() => engine.addRule(rule('b', PASSED)), /rule b already/);
    assert.throws(() => engine.addRule(rule('c', PASSED, { confidence: 2 })), /not between 0 and 1/);
  });

  test('measures its own time', () => {
    let now = 0;
    const engine = new ValidationRuleEngine([rule('a', PASSED)], words, () => (now += 5));
    assert.equal(engine.validateCode(subject).validationTimeMs, 5);
  });
});
