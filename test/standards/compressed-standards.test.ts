import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { SWEAS } from '../../src/domain/artifact.js';
import { countTokens } from '../../src/model/token-count.js';
import { TYPESCRIPT_RULES } from '../../src/stacks/typescript/rules/catalog.js';
import { CompressedStandards } from '../../src/standards/compressed-standards.js';

const standards = new CompressedStandards(disk, 'standards/typescript', countTokens);
const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[([A-Z]\d+)\]/g)].map((match) => String(match[1]));

suite('standards', () => {
  for (const swea of SWEAS) {
    test(`of ${swea}: the short text has every critical line of the full one, once`, async () => {
      const full = idsIn(await standards.getFullText(swea));
      const short = idsIn(await standards.getCompressedText(swea));
      assert.ok(full.length >= 14);
      assert.equal(new Set(full).size, full.length);
      assert.deepEqual([...short].sort(), [...full].sort());
    });

    test(`of ${swea}: a rule of that SWEA enforces every critical line`, async () => {
      const enforced = new Set(
        TYPESCRIPT_RULES.filter(({ sweas }) => sweas.includes(swea)).map(({ standard }) => standard),
      );
      const open = idsIn(await standards.getFullText(swea)).filter((id) => !enforced.has(id));
      assert.deepEqual(open, []);
    });

    test(`of ${swea}: the short text is short`, async () => {
      const text = await standards.getCompressedText(swea);
      const lines = text.trim().split('\n').length;
      assert.ok(lines >= 20 && lines <= 30, `${lines} lines`);
      const [short, full] = await Promise.all(
        [text, await standards.getFullText(swea)].map((one) => standards.countTokens(one)),
      );
      assert.ok((short ?? 0) > 0 && (short ?? 0) <= 300, `${short} tokens`);
      assert.ok((full ?? 0) > 2 * (short ?? 0), `${full} tokens in full, ${short} in short`);
      assert.deepEqual(await standards.tokensOf(swea), { compressed: short, full }, 'tokens.json is out of date');
    });
  }

  test('hold the line that each rule names', async () => {
    const texts = await Promise.all(SWEAS.map((swea) => standards.getFullText(swea)));
    const lines = new Map(SWEAS.map((swea, index) => [swea, new Set(idsIn(texts[index] ?? ''))]));
    for (const { id, sweas, standard } of TYPESCRIPT_RULES)
      assert.ok(
        sweas.some((swea) => lines.get(swea)?.has(standard)),
        `${id} names ${standard}`,
      );
  });

  test('that are missing are named', async () => {
    const missing = new CompressedStandards(disk, 'standards/cobol', countTokens);
    await assert.rejects(missing.getFullText('backend'), /standards\/cobol\/backend\.full\.md is missing/);
  });
});
