/**
 * `bae bench --ab`: what each of the six flags saves over the fixed set of six requests, in tokens, calls, time and
 * dollars. The model is a scripted server in this process, over real HTTP; its answers are written by hand.
 *     node --import tsx test/bench/ab.ts [--json FILE]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { costOf, PRICE_LIST } from '../../src/model/prices.js';
import { startModelServer } from '../support/model-server/model-server.js';
import {
  ALL_OFF,
  ALL_ON,
  carryOut,
  FLAGS,
  type Flag,
  type Setting,
  without,
} from '../support/six-requests/carry-out.js';
import { figuresOf, type SixFigures } from '../support/six-requests/figures.js';
import { SixReplies } from '../support/six-requests/replies.js';
import { SIX_REQUESTS } from '../support/six-requests/requests.js';
import { type Counted, Exchanges } from './ab-exchanges.js';
import { columns, dollars, number, seconds } from './ab-text.js';

const MODEL = 'gpt-4o-mini';
const FIRST_MS = 150;
const TOKEN_MS = 1;
const PASSES = 3;
/** A setting that takes longer is far from the others, and measured once. */
const LONG_MS = 8_000;

interface Row extends Counted {
  readonly setting: string;
  readonly succeeded: number;
  /** Wall time of the six requests. */
  readonly ms: number;
  readonly cost: number;
  /** Passes that the time is the median of. */
  readonly passes: number;
  /** Between the shortest and the longest of them. */
  readonly spreadMs: number;
  readonly own: SixFigures;
}

/** What shows that a flag did its part: on → off. */
const OWN: Readonly<Record<Flag, (figures: SixFigures) => string>> = {
  ENABLE_TEMPLATES: ({ modelArtifacts }) => `${modelArtifacts} files by the model`,
  ENABLE_RULE_VALIDATION: ({ reviewCalls }) => `${reviewCalls} reviews by the model`,
  ENABLE_RECOGNITION_CACHE: ({ recogniseMs }) => `${recogniseMs.toFixed(1)} ms to recognise the repeated request`,
  ENABLE_COMPRESSED_STANDARDS: ({ fullStandards }) => `${fullStandards} prompts with full standards`,
  ENABLE_PARALLEL_EXECUTION: ({ atOnce, spanMs }) => `${atOnce} tasks at once, ${seconds(spanMs)} for all`,
  ENABLE_SMART_RETRY: ({ patches, regenerations }) => `${patches} patched, ${regenerations} files asked for anew`,
};

const exchanges = new Exchanges();
const replies = new SixReplies((answer) => FIRST_MS + (TOKEN_MS * JSON.stringify(answer).length) / 4);
const server = await startModelServer({
  replies: (request, _index) => exchanges.heard(request, replies.replies(request)),
});
const root = mkdtempSync(join(tmpdir(), 'bae-ab-'));

async function measured(setting: Setting): Promise<Row> {
  exchanges.begin();
  const runs = await carryOut(setting, {
    root: mkdtempSync(join(root, 'six-')),
    replies,
    url: server.url,
    model: MODEL,
  });
  const counted = await exchanges.counted();
  return {
    setting: setting.name,
    succeeded: runs.filter(({ outcome }) => outcome.kind === 'succeeded').length,
    ms: runs.reduce((sum, run) => sum + run.ms, 0),
    ...counted,
    cost: costOf(MODEL, { input: counted.tokensIn, output: counted.tokensOut, cached: 0 }) ?? 0,
    passes: 1,
    spreadMs: 0,
    own: figuresOf(runs),
  };
}

/** The pass of middle length. */
function middle(passes: readonly Row[]): Row {
  const row = [...passes].sort((a, b) => a.ms - b.ms)[passes.length >> 1];
  if (!row) throw new Error('nothing was measured');
  const times = passes.map(({ ms }) => ms);
  return { ...row, passes: passes.length, spreadMs: Math.max(...times) - Math.min(...times) };
}

const settings = [ALL_ON, ...FLAGS.map(without), ALL_OFF];
const passes = new Map<Setting, Row[]>(settings.map((setting) => [setting, []]));
try {
  // What loads once is no cost of a setting; then in turns, so that a busy minute falls on all of them.
  await measured(ALL_ON);
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const [setting, done] of passes) if ((done[0]?.ms ?? 0) < LONG_MS) done.push(await measured(setting));
} finally {
  await server.close();
  rmSync(root, { recursive: true, force: true });
}
const rows = [...passes.values()].map(middle);

const [base] = rows;
if (!base) throw new Error('nothing was measured');
const line = ({
  setting,
  tokensIn,
  tokensOut,
  calls,
  ms,
  passes,
  spreadMs,
  cost,
  succeeded,
}: Row): readonly string[] => [
  setting,
  number(tokensIn),
  number(tokensOut),
  number(calls),
  seconds(ms),
  String(passes),
  passes > 1 ? seconds(spreadMs) : '–',
  dollars(cost),
  `${succeeded} of ${SIX_REQUESTS.length} succeeded`,
];
const saving = (flag: Flag): readonly string[] => {
  const off = rows.find(({ setting }) => setting === without(flag).name) ?? base;
  const tokens = (row: Row): number => row.tokensIn + row.tokensOut;
  const show = OWN[flag];
  return [
    flag,
    number(tokens(off) - tokens(base)),
    number(off.calls - base.calls),
    Math.abs(off.ms - base.ms) <= Math.max(base.spreadMs, off.spreadMs) ? 'within spread' : seconds(off.ms - base.ms),
    dollars(off.cost - base.cost),
    `${show(off.own)} → ${show(base.own)}`,
  ];
};
const say = (text = ''): void => console.log(text);

say(`Six requests (${SIX_REQUESTS.map(({ id }) => id).join(', ')}) in ${rows.length} settings; ${MODEL}, scripted`);
say();
columns([
  ['setting', 'tokens in', 'tokens out', 'calls', 'time', 'n', 'spread', 'dollars', 'outcome'],
  ...rows.map(line),
]).forEach(say);
say();
say('What each flag saves (the others on), and its own figure off → on');
columns([['flag', 'tokens', 'calls', 'time', 'dollars', 'own figure'], ...FLAGS.map(saving)]).forEach(say);
say();
say('How the figures were obtained');
for (const text of [
  'scripted: every answer of the model is written by hand (test/fixtures/whole-artifacts), so tokens out, calls and dollars say what such answers come to, not how often a model is right',
  'tokens: prompts as they were sent and answers as they came over HTTP, counted by js-tiktoken (o200k_base); calls: counted at the server',
  `time: measured, the median of n passes in turns, on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}; the scripted model answers after ${FIRST_MS} ms and ${TOKEN_MS} ms a token (4 characters), so with a slower model whatever saves a call or lets calls overlap saves more; spread is the longest pass less the shortest, and a difference within it says nothing`,
  `dollars: tokens at the prices of ${MODEL}, ${PRICE_LIST.date}, ${PRICE_LIST.source}`,
  'outcome: files reviewed and written; types and tests of the same runs are checked by BAE_PROOFS=full node scripts/test.mjs test/kernel/flags.test.ts',
])
  say(`· ${text}`);

const jsonAt = process.argv.indexOf('--json');
const file = process.argv[jsonAt + 1];
if (jsonAt > 0 && file)
  writeFileSync(file, `${JSON.stringify({ model: MODEL, scripted: true, rows }, undefined, 2)}\n`);
process.exitCode = rows.every(({ succeeded }) => succeeded === SIX_REQUESTS.length) ? 0 : 1;
