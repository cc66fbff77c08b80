/** Reads what node's test runner prints with `--test-reporter=tap`. */

export interface TestResults {
  readonly passed: number;
  readonly failed: number;
  /** Names of the failed tests with their suites: "students > share no unique value", and why in one line. */
  readonly failures: readonly string[];
}

const LINE = /^( *)(not )?ok \d+ - (.*?)(?: # .*)?$/;
const REASON = /^ *error: (.*)$/;
const SUITE = /^ *type: '(suite|test)'$/;

interface Entry {
  readonly depth: number;
  readonly failed: boolean;
  readonly name: string;
  readonly isSuite: boolean;
  readonly reason: string;
}

export function parseTests(output: string): TestResults {
  const entries = entriesIn(output.split(/\r?\n/));
  const tests = entries.filter(({ isSuite }) => !isSuite);
  return {
    passed: tests.filter(({ failed }) => !failed).length,
    failed: tests.filter(({ failed }) => failed).length,
    failures: tests
      .filter(({ failed }) => failed)
      .map((entry) => `${[...suitesAround(entries, entry), entry.name].join(' > ')}: ${entry.reason}`),
  };
}

function entriesIn(lines: readonly string[]): readonly Entry[] {
  return lines.flatMap((line, index): Entry[] => {
    const match = LINE.exec(line);
    if (!match) return [];
    const [, indent = '', not, name = ''] = match;
    const details = detailsAfter(lines, index);
    const reasonAt = details.findIndex((detail) => REASON.test(detail));
    const isSuite = details.some((detail) => SUITE.exec(detail)?.[1] === 'suite');
    return [{ depth: indent.length, failed: not !== undefined, name, isSuite, reason: reasonIn(details, reasonAt) }];
  });
}

/** The block between `---` and `...` under a result. */
function detailsAfter(lines: readonly string[], index: number): readonly string[] {
  if (lines[index + 1]?.trim() !== '---') return [];
  const end = lines.findIndex((line, at) => at > index && line.trim() === '...');
  return lines.slice(index + 2, end < 0 ? index + 2 : end);
}

function reasonIn(details: readonly string[], at: number): string {
  const text = REASON.exec(details[at] ?? '')?.[1] ?? 'no reason given';
  const shown = /^\|-?$/.test(text) ? (details.slice(at + 1).find((line) => line.trim() !== '') ?? '') : text;
  return shown.trim().replace(/^'(.*)'$/, '$1');
}

/** A suite is reported after its tests, one level further out. */
function suitesAround(entries: readonly Entry[], entry: Entry): readonly string[] {
  const names: string[] = [];
  let { depth } = entry;
  for (const later of entries.slice(entries.indexOf(entry) + 1)) {
    if (later.depth >= depth) continue;
    depth = later.depth;
    if (later.isSuite) names.unshift(later.name);
  }
  return names;
}
