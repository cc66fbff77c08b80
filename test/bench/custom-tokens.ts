/**
 * What custom rules cost in tokens, a fixture a line: the prompt as a run sends it, by its parts, and the reply as it is
 * recorded. Counted by js-tiktoken (o200k_base). `npm run bench:custom`
 */
import { readFileSync } from 'node:fs';
import { rulesPrompt } from '../../src/generation/prompts/rules-prompt.js';
import { countPrompt, countTokens } from '../../src/model/token-count.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { fixtureNamed, fixtureNames } from '../support/custom/fixture.js';
import { understood } from '../support/custom/understood.js';

const MOST = 2_000;
const standards = readFileSync('standards/typescript/backend.compressed.md', 'utf8');

const rows: (readonly (string | number)[])[] = [];
for (const name of fixtureNames()) {
  const fixture = fixtureNamed(name);
  const { asked, entity } = await understood(fixture);
  const facts = stack.customRules.prompt(asked, entity);
  const { messages } = rulesPrompt({ entity, rules: entity.rules, facts, standards });
  const parts = await Promise.all([facts.types, facts.tables, facts.seam, facts.testing].map(countTokens));
  const sent = await countPrompt(messages);
  const answered = await countTokens(JSON.stringify(fixture.reply));
  rows.push([name, ...parts, parts.reduce((sum, one) => sum + one, 0), sent, answered, sent + answered]);
}

const head = ['fixture', 'types', 'tables', 'seam', 'testing', 'facts', 'prompt', 'reply', 'both'];
const width = (column: number): number => Math.max(...[head, ...rows].map((row) => String(row[column]).length));
for (const row of [head, ...rows])
  console.log(row.map((cell, i) => (i === 0 ? `${cell}`.padEnd(width(i)) : `${cell}`.padStart(width(i)))).join('  '));
const over = rows.filter((row) => Number(row.at(-1)) > MOST);
console.log(`\n${rows.length - over.length} of ${rows.length} within ${MOST} tokens, prompt and reply together`);
process.exitCode = over.length > 0 ? 1 : 0;
