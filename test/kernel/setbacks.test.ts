/**
 * What a person asked for on a card and did not get: an answer of the model that fits no schema, an editor that gives
 * nothing back. The card comes back with what happened, every other key still works, and nothing is lost. And what is
 * said where a person ends the run on a card.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SAFE_DECISIONS } from '../../src/commands/policy.js';
import type { DecisionRequest, RunEvent } from '../../src/domain/event.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { Decisions, Editor } from '../../src/ports.js';
import { startModelServer } from '../support/model-server/model-server.js';
import type { ScriptedReply } from '../support/model-server/script.js';
import { quickFolder } from '../support/quick-folder.js';
import {
  ALL_ON,
  modelAt,
  putWrongTemplate,
  type Setting,
  servicesIn,
  without,
} from '../support/six-requests/carry-out.js';
import { partIn, rulesIn, schemaOf } from '../support/six-requests/replies.js';
import { snapshotOf } from '../support/snapshot.js';

const UNFIT: ScriptedReply = { json: { answer: 42 } };
const APPROVED: ScriptedReply = { json: { verdict: 'approve', line: 0, message: '', suggestion: '' } };
const OFFERS = 'Offers have a name, a price and a discount, and the discount can never be more than the price.';
/** The files that tests are about; others may be reviewed too. */
const TOLD = /film\.api\.ts|\.rules\.(?:test\.)?ts/;
const API = 'src/entities/film/film.api.ts';

let root: string;
before(async () => {
  root = mkdtempSync(join(quickFolder(), 'bae-setbacks-'));
  await carry('prepared', ['create a book with title'], () => undefined, SAFE_DECISIONS);
  putWrongTemplate(join(root, 'prepared/first'));
});
after(() => rmSync(root, { recursive: true, force: true }));

interface Carried {
  readonly outcome: Outcome;
  readonly events: readonly RunEvent[];
  readonly dir: string;
  readonly calls: number;
}

/** The last of the sentences, in the folder `name`; `reply` answers the request to a model with this schema and index. */
async function carry(
  name: string,
  sentences: readonly string[],
  reply: (schema: string, prompt: string, index: number) => ScriptedReply | undefined,
  decisions: Decisions,
  setting: Setting = ALL_ON,
): Promise<Carried> {
  const home = join(root, name);
  const dir = join(home, 'first');
  mkdirSync(home, { recursive: true });
  let calls = 0;
  const server = await startModelServer({
    replies({ body, prompt }) {
      const schema = schemaOf(body);
      if (schema === 'review' && !TOLD.test(prompt)) return APPROVED;
      calls += 1;
      return reply(schema, prompt, calls - 1);
    },
  });
  const services = servicesIn(home, setting, modelAt(server.url));
  const kernel = await services.kernel();
  const events: RunEvent[] = [];
  let outcome: Outcome | undefined;
  for (const request of sentences)
    outcome = await kernel.run(
      { request, dir, port: 0, verify: false, start: false },
      decisions,
      (event) => void events.push(event),
      new AbortController().signal,
    );
  await services.flush();
  await server.close();
  assert.ok(outcome);
  return { outcome, events, dir, calls };
}

/** A film's API comes of the wrong template; `carry` with what a person does. */
function film(name: string, ...[reply, decisions, setting]: Tail<Parameters<typeof carry>>): Promise<Carried> {
  cpSync(join(root, 'prepared'), join(root, name), { recursive: true });
  return carry(name, ['film: title'], reply, decisions, setting);
}
type Tail<T extends readonly unknown[]> = T extends readonly [unknown, unknown, ...infer Rest] ? Rest : never;

/** Takes the choices in turn and keeps the cards. */
function person(choices: readonly string[], editor?: Editor): { decisions: Decisions; cards: DecisionRequest[] } {
  const cards: DecisionRequest[] = [];
  return {
    cards,
    decisions: {
      ...(editor ? { editor } : {}),
      async ask(card) {
        cards.push(card);
        const choice = choices[cards.length - 1] ?? 'stop';
        assert.ok(
          card.choices.some(({ id }) => id === choice),
          `${choice} is not on the card: ${JSON.stringify(card.choices)}`,
        );
        return { choice, by: 'person' };
      },
    },
  };
}

const writtenIn = ({ dir }: Carried): string => readFileSync(join(dir, API), 'utf8');

test('a repair that twice does not fit brings the card back, and the patch is still there', async () => {
  const { decisions, cards } = person(['retry', 'retry', 'patch']);
  const run = await film('unfit', () => UNFIT, decisions);
  assert.equal(run.outcome.kind, 'succeeded', JSON.stringify(run.outcome));
  assert.equal(run.calls, 4);
  const [first, ...later] = cards;
  for (const { title, detail, choices } of later) {
    assert.match(
      detail[0] ?? '',
      /^No new text came: the model's answer cannot be used: .*code.*The file is as it was/,
    );
    assert.match(detail[1] ?? '', /^→ ask again/);
    assert.deepEqual([title, choices], [first?.title, first?.choices]);
  }
  assert.match(writtenIn(run), /, 201,/);
});

test('a model that is not there brings the card back to a person, and ends the run where nobody is asked', async () => {
  const refused: ScriptedReply = { fault: { kind: 'status', status: 401 } };
  const { decisions, cards } = person(['retry', 'accept']);
  const asked = await film('refused', () => refused, decisions);
  assert.equal(asked.outcome.kind, 'forced', JSON.stringify(asked.outcome));
  assert.match(cards[1]?.detail[0] ?? '', /No new text came: .*key/);

  const alone = await film('alone', () => refused, SAFE_DECISIONS, without('ENABLE_SMART_RETRY'));
  assert.ok(alone.outcome.kind === 'failed' && alone.outcome.modelUnavailable, JSON.stringify(alone.outcome));
  assert.throws(() => writtenIn(alone), /ENOENT/);
});

test('where nobody is asked, answers that do not fit use the tries up, and the file is forced', async () => {
  const run = await film('policy', () => UNFIT, SAFE_DECISIONS, without('ENABLE_SMART_RETRY'));
  assert.equal(run.outcome.kind, 'forced', JSON.stringify(run.outcome));
  assert.equal(run.calls, 6);
  const told = run.events.filter((event) => event.type === 'notice' && event.text.includes('No new text came'));
  assert.equal(told.length, 3);
});

test('a review that does not fit keeps the new text, and is asked for again', async () => {
  const odd = (prompt: string) => ({
    json: { code: partIn(prompt).replace('return ', 'console.timeEnd("x");\n  return ') },
  });
  const reply = (schema: string, prompt: string, index: number) =>
    schema === 'part' ? odd(prompt) : index < 3 ? UNFIT : APPROVED;
  const { decisions, cards } = person(['retry', 'retry']);
  const run = await film('unreviewed', reply, decisions);
  assert.equal(run.outcome.kind, 'succeeded', JSON.stringify(run.outcome));
  assert.match(cards[1]?.title ?? '', /film\.api\.ts is not reviewed yet/);
  assert.match(writtenIn(run), /timeEnd/);
});

test('a first review that does not fit is asked for again, or done without', async () => {
  const { decisions, cards } = person(['retry', 'accept', 'accept']);
  const reply = (schema: string, prompt: string, index: number) =>
    schema === 'rules' ? { json: rulesIn(prompt) } : index < 5 ? UNFIT : APPROVED;
  const run = await carry('first-review', [OFFERS], reply, decisions);
  assert.equal(run.outcome.kind, 'succeeded', JSON.stringify(run.outcome));
  const [rules, again, tests] = cards.map(({ kind, title }) => `${kind}: ${title}`);
  assert.match(rules ?? '', /^rejected-artifact: .*rules\.ts is not reviewed yet/);
  assert.equal(again, rules);
  assert.match(tests ?? '', /^custom-rules/);
});

test('an editor that gives nothing back uses no try up', async () => {
  const editor: Editor = { name: 'ed', edit: async () => undefined };
  const { decisions, cards } = person(['edit', 'edit', 'edit', 'edit', 'patch'], editor);
  const run = await film('editor', () => undefined, decisions);
  assert.equal(run.outcome.kind, 'succeeded', JSON.stringify(run.outcome));
  assert.match(cards[4]?.detail[0] ?? '', /ed gave no text back/);
});

test('rules that are asked for again and do not come stay as they were shown', async () => {
  let asked = 0;
  const reply = (schema: string, prompt: string) => {
    if (schema === 'review') return APPROVED;
    asked += 1;
    return asked === 1 ? { json: rulesIn(prompt) } : UNFIT;
  };
  const { decisions, cards } = person(['retry', 'accept']);
  const run = await carry('rules', [OFFERS], reply, decisions);
  assert.equal(run.outcome.kind, 'succeeded', JSON.stringify(run.outcome));
  assert.match(cards[1]?.detail[0] ?? '', /^No new text came/);
  const shown = cards[0]?.detail ?? [];
  assert.deepEqual(cards[1]?.detail.slice(-shown.length), shown);
});

test('who stops on a card is told what was kept and how to go on, and has no other card to answer', async () => {
  cpSync(join(root, 'prepared'), join(root, 'stopped'), { recursive: true });
  const { decisions, cards } = person(['stop', 'stop']);
  const { outcome, dir } = await carry('stopped', ['film: title; actor: name'], () => undefined, decisions);
  assert.ok(outcome.kind === 'cancelled', JSON.stringify(outcome));
  assert.equal(outcome.kept, 'the managed folder is as it was');
  const [again, source] = outcome.nextSteps ?? [];
  assert.match(again ?? '', /same sentence brings the card back: p patch, r regenerate.*, a accept as it is, s skip$/);
  assert.match(source ?? '', /\.bae\/templates/);
  assert.deepEqual(snapshotOf(join(dir, 'src')), snapshotOf(join(root, 'prepared/first/src')));
  assert.equal(cards.length, 1);
});

test('who declines rules is told how to get others', async () => {
  const { decisions } = person(['decline']);
  const reply = (schema: string, prompt: string) => (schema === 'review' ? APPROVED : { json: rulesIn(prompt) });
  const { outcome } = await carry('declined', [OFFERS], reply, decisions);
  assert.ok(outcome.kind === 'cancelled', JSON.stringify(outcome));
  assert.match(outcome.nextSteps?.[0] ?? '', /send the sentence again with what should be different/);
});
