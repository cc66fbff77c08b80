import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeText, PREFERENCES, type Preference } from '../../src/managed-system/merge.js';

/** Texts with lines split by "|". `conflicts` are lines of the result where our change was given up. */
interface Case {
  readonly name: string;
  readonly base: string;
  readonly theirs: string;
  readonly ours: string;
  readonly merged: string;
  readonly conflicts?: readonly number[];
}

const CASES: readonly Case[] = [
  { name: 'nobody changed anything', base: 'a|b|c', theirs: 'a|b|c', ours: 'a|b|c', merged: 'a|b|c' },
  { name: 'only they changed', base: 'a|b|c', theirs: 'a|B|c', ours: 'a|b|c', merged: 'a|B|c' },
  { name: 'only we changed', base: 'a|b|c', theirs: 'a|b|c', ours: 'a|B|c', merged: 'a|B|c' },
  { name: 'both made the same change', base: 'a|b|c', theirs: 'a|x|c', ours: 'a|x|c', merged: 'a|x|c' },
  { name: 'changes far apart', base: 'a|b|c|d|e', theirs: 'A|b|c|d|e', ours: 'a|b|c|d|E', merged: 'A|b|c|d|E' },
  { name: 'they inserted, we appended', base: 'a|b|c', theirs: 'a|x|b|c', ours: 'a|b|c|y', merged: 'a|x|b|c|y' },
  {
    name: 'they deleted a line, we changed another',
    base: 'a|b|c|d',
    theirs: 'a|c|d',
    ours: 'a|b|c|D',
    merged: 'a|c|D',
  },
  {
    name: 'we deleted a line, they changed another',
    base: 'a|b|c|d',
    theirs: 'A|b|c|d',
    ours: 'a|b|d',
    merged: 'A|b|d',
  },
  {
    name: 'both added an attribute at the same place',
    base: '{|  name: z.string(),|}',
    theirs: '{|  name: z.string(),|  nickname: z.string(),|}',
    ours: '{|  name: z.string(),|  email: z.email(),|}',
    merged: '{|  name: z.string(),|  email: z.email(),|  nickname: z.string(),|}',
  },
  {
    name: 'both added the same attribute, differently',
    base: '{|  name: z.string(),|}',
    theirs: '{|  name: z.string(),|  email: z.string(),|}',
    ours: '{|  name: z.string(),|  email: z.email(),|}',
    merged: '{|  name: z.string(),|  email: z.string(),|}',
    conflicts: [3],
  },
  {
    name: 'they indented and spaced out lines that we removed or changed',
    base: 'a: {|  b,|},|c: {|  d,|},|e',
    theirs: 'a: {|    b,||},||c: {|    d,||},||e',
    ours: 'a: {|  b,|},|e',
    merged: 'a: {|    b,||},|e',
  },
  {
    name: 'both added an import at the same place',
    base: "import { a } from 'a';||run();",
    theirs: "import { a } from 'a';|import { mine } from 'mine';||run();",
    ours: "import { a } from 'a';|import { b } from 'b';||run();",
    merged: "import { a } from 'a';|import { b } from 'b';|import { mine } from 'mine';||run();",
  },
  {
    name: 'both added to one import, at different ends',
    base: "import { b, d } from 'x';",
    theirs: "import { a, b, d } from 'x';",
    ours: "import { b, d, e } from 'x';",
    merged: "import { a, b, d, e } from 'x';",
  },
  {
    name: 'different words of one line',
    base: 'const limit = min(10, size);',
    theirs: 'const limit = min(25, size);',
    ours: 'const limit = min(10, pageSize);',
    merged: 'const limit = min(25, pageSize);',
  },
  {
    name: 'the same word of one line: theirs stays',
    base: 'const limit = 10;',
    theirs: 'const limit = 25;',
    ours: 'const limit = 50;',
    merged: 'const limit = 25;',
    conflicts: [1],
  },
  {
    name: 'a conflict gives up only its own lines',
    base: 'a|limit = 10|b|c|d',
    theirs: 'a|limit = 25|b|c|d',
    ours: 'a|limit = 50|b|c|D',
    merged: 'a|limit = 25|b|c|D',
    conflicts: [2],
  },
  {
    name: 'they changed a line that we removed',
    base: 'a|b|c',
    theirs: 'a|B!|c',
    ours: 'a|c',
    merged: 'a|B!|c',
    conflicts: [2],
  },
  {
    name: 'they removed a line that we changed',
    base: 'a|b|c',
    theirs: 'a|c',
    ours: 'a|B!|c',
    merged: 'a|c',
    conflicts: [2],
  },
  { name: 'both removed the same line', base: 'a|b|c', theirs: 'a|c', ours: 'a|c', merged: 'a|c' },
  {
    name: 'they indented a block, we changed nothing near it',
    base: 'if (x) {|run();|}|end|last',
    theirs: 'if (x) {|  run();|}|end|last',
    ours: 'if (x) {|run();|}|end|LAST',
    merged: 'if (x) {|  run();|}|end|LAST',
  },
  { name: 'they emptied the file', base: 'a|b', theirs: '', ours: 'a|b|c', merged: '', conflicts: [1] },
  { name: 'they dropped the last line end', base: 'a|b|', theirs: 'a|b', ours: 'A|b|', merged: 'A|b' },
  {
    name: 'words of Object.prototype',
    base: 'constructor|__proto__|toString',
    theirs: 'constructor|__proto__|toString|x',
    ours: 'hasOwnProperty|__proto__|toString',
    merged: 'hasOwnProperty|__proto__|toString|x',
  },
  {
    name: 'accents and emoji',
    base: 'título = "é"|b|c',
    theirs: 'título = "è"|b|c',
    ours: 'título = "é"|b|🎉',
    merged: 'título = "è"|b|🎉',
  },
  {
    name: 'windows line ends of theirs stay',
    base: 'a|b|c',
    theirs: 'a\r|B\r|c',
    ours: 'a|b|C',
    merged: 'a\r|B\r|C',
  },
  { name: 'only the line ends differ', base: 'a|b|c', theirs: 'a\r|b\r|c', ours: 'a|X|c', merged: 'a\r|X\r|c' },
  {
    name: 'a route added by each side',
    base: 'app.get("/a", a);|app.get("/b", b);|export default app;',
    theirs: 'app.get("/a", a);|app.get("/b", b);|app.get("/mine", mine);|export default app;',
    ours: 'app.get("/a", a);|app.get("/x", x);|app.get("/b", b);|export default app;',
    merged: 'app.get("/a", a);|app.get("/x", x);|app.get("/b", b);|app.get("/mine", mine);|export default app;',
  },
  {
    name: 'a whole route added by each side at the same place',
    base: 'start();|end();',
    theirs: 'start();|app.get("/mine", () => {|  return 1;|});|end();',
    ours: 'start();|app.get("/ours", () => {|  return 1;|});|end();',
    merged: 'start();|app.get("/ours", () => {|  return 1;|});|app.get("/mine", () => {|  return 1;|});|end();',
  },
  {
    name: 'the same route added by each side, differently',
    base: 'start();|end();',
    theirs: 'start();|app.get("/x", mine);|end();',
    ours: 'start();|app.get("/x", ours);|end();',
    merged: 'start();|app.get("/x", mine);|end();',
    conflicts: [2],
  },
  {
    name: 'a comment of theirs at the end of a line we changed',
    base: '  name: z.string().max(80),',
    theirs: '  name: z.string().max(80), // as on the passport',
    ours: '  name: z.string().max(120),',
    merged: '  name: z.string().max(120), // as on the passport',
  },
];

for (const { name, base, theirs, ours, merged, conflicts = [] } of CASES)
  test(name, () => {
    const lines = (text: string) => text.replaceAll('|', '\n');
    const result = mergeText(lines(base), lines(theirs), lines(ours));
    assert.equal(result.text.replaceAll('\n', '|'), merged);
    assert.deepEqual(
      result.conflicts.map(({ line }) => line),
      conflicts,
    );
  });

test('large files merge, and no conflict marker ever appears', () => {
  const base = Array.from({ length: 3000 }, (_, i) => `line ${i % 40} of ${i}`);
  const theirs = base.with(10, 'theirs').with(2000, 'clash a');
  const ours = base.with(1500, 'ours').with(2000, 'clash b');
  const { text, conflicts } = mergeText(base.join('\n'), theirs.join('\n'), ours.join('\n'));
  assert.deepEqual(conflicts, [{ line: 2001, base: ['line 0 of 2000'], theirs: ['clash a'], ours: ['clash b'] }]);
  assert.equal(text, theirs.with(1500, 'ours').join('\n'));
  assert.doesNotMatch(text, /<<<<<<<|>>>>>>>/);
});

interface PreferenceCase extends Pick<Case, 'name' | 'base' | 'theirs' | 'ours'> {
  readonly merged: Readonly<Record<Preference, string>>;
}

const PREFERRED: readonly PreferenceCase[] = [
  {
    name: 'one line, changed by both',
    base: 'a|limit = 10|c',
    theirs: 'a|limit = 25|c',
    ours: 'a|limit = 50|c',
    merged: { theirs: 'a|limit = 25|c', ours: 'a|limit = 50|c', both: 'a|limit = 50|limit = 25|c' },
  },
  {
    name: 'only the conflicting place is up to the preference',
    base: 'a|b|c|limit = 10|e|f|g',
    theirs: 'A|b|c|limit = 25|e|f|g',
    ours: 'a|b|c|limit = 50|e|f|G',
    merged: {
      theirs: 'A|b|c|limit = 25|e|f|G',
      ours: 'A|b|c|limit = 50|e|f|G',
      both: 'A|b|c|limit = 50|limit = 25|e|f|G',
    },
  },
  {
    name: 'two places',
    base: 'x = 1|b|c|y = 1',
    theirs: 'x = 2|b|c|y = 2',
    ours: 'x = 3|b|c|y = 3',
    merged: { theirs: 'x = 2|b|c|y = 2', ours: 'x = 3|b|c|y = 3', both: 'x = 3|x = 2|b|c|y = 3|y = 2' },
  },
  {
    name: 'they removed what we changed',
    base: 'a|b|c',
    theirs: 'a|c',
    ours: 'a|B!|c',
    merged: { theirs: 'a|c', ours: 'a|B!|c', both: 'a|B!|c' },
  },
  {
    name: 'they changed what we removed',
    base: 'a|b|c',
    theirs: 'a|B!|c',
    ours: 'a|c',
    merged: { theirs: 'a|B!|c', ours: 'a|c', both: 'a|B!|c' },
  },
  {
    name: 'what merges by token is nobody’s preference',
    base: 'const limit = min(10, size);',
    theirs: 'const limit = min(25, size);',
    ours: 'const limit = min(10, pageSize);',
    merged: {
      theirs: 'const limit = min(25, pageSize);',
      ours: 'const limit = min(25, pageSize);',
      both: 'const limit = min(25, pageSize);',
    },
  },
  {
    name: 'windows line ends',
    base: 'a|b',
    theirs: 'a\r|B\r',
    ours: 'a|X',
    merged: { theirs: 'a\r|B\r', ours: 'a\r|X', both: 'a\r|X\r|B\r' },
  },
];

for (const { name, base, theirs, ours, merged } of PREFERRED)
  for (const preference of ['theirs', 'ours', 'both'] as const)
    test(`${preference} preferred: ${name}`, () => {
      const lines = (text: string) => text.replaceAll('|', '\n');
      const { text } = mergeText(lines(base), lines(theirs), lines(ours), PREFERENCES[preference]);
      assert.equal(text.replaceAll('\n', '|'), merged[preference]);
    });

test('the same property added by both at different lines is one place to decide on', () => {
  const base = 'const values = {\n  name: string(),\n  age: integer(),\n};\n';
  const theirs = base.replace('  age', '  phone: text(),\n  age');
  const ours = base.replace('};', '  phone: {\n    type: 1,\n  },\n};');
  const kept = mergeText(base, theirs, ours);
  assert.equal(kept.text, theirs);
  assert.deepEqual(kept.conflicts, [
    { base: [], theirs: ['  phone: text(),'], ours: ['  phone: {', '    type: 1,', '  },'], line: 3 },
  ]);
  const taken = mergeText(base, theirs, ours, PREFERENCES.ours).text;
  assert.equal(taken, base.replace('  age', '  phone: {\n    type: 1,\n  },\n  age'));
});

test('properties of one name in different blocks are no such place', () => {
  const base = 'const a = {\n  name: 1,\n};\nconst b = {\n  name: 1,\n};\n';
  const theirs = base.replace('};\nconst b', '  phone: 2,\n};\nconst b');
  const ours = `${base.slice(0, -3)}  phone: 3,\n};\n`;
  const { text, conflicts } = mergeText(base, theirs, ours);
  assert.deepEqual([text.match(/phone/g)?.length, conflicts], [2, []]);
});
