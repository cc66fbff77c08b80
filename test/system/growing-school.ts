/** One folder that follows the steps, each in a process of its own, and remembers every answer it gave. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { RunEvent } from '../../src/domain/event.js';
import { type BaeHome, eventsOf } from './bae.js';
import type { Row, SchoolStep } from './school-steps.js';

export interface Answer {
  readonly status: number;
  readonly body: Row;
}

export class GrowingSchool {
  readonly dir: string;
  /** Of everything that was said so far. */
  readonly events: RunEvent[] = [];
  /** One line a step. */
  readonly times: string[] = [];
  readonly #home: BaeHome;
  /** Path → the row as it has to be answered. */
  readonly #rows = new Map<string, Row>();
  readonly #links: (readonly [pupil: number, club: number])[] = [];
  #url = '';

  constructor(home: BaeHome) {
    this.#home = home;
    this.dir = join(home.root, 'school');
  }

  get url(): string {
    return this.#url;
  }

  get rows(): number {
    return this.#rows.size;
  }

  /** Says the sentence, reads every row from before, then inserts those of the step. */
  async take({ sentence, unverified, follow, rows, links = [] }: SchoolStep): Promise<void> {
    const quick = unverified === true && process.env.BAE_PROOFS !== 'full';
    const began = performance.now();
    const result = await this.#home.run([
      'run',
      sentence,
      '--dir',
      this.dir,
      '--json',
      ...(quick ? ['--no-verify'] : []),
    ]);
    this.times.push(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${sentence}`);
    assert.equal(result.code, 0, result.stdout.split('\n').slice(-3).join('\n') + result.stderr);
    const events = eventsOf(result);
    this.events.push(...events);
    this.#url = events.find((event) => event.type === 'system-started')?.url ?? this.#url;
    for (const [path, row] of this.#rows) this.#rows.set(path, follow[path.split('/')[2] ?? '']?.(row) ?? row);
    await this.checkRows();
    for (const [collection, input] of rows) await this.#insert(`/api/${collection}`, input);
    for (const link of links) await this.#link(link);
  }

  /** Every row and every link is answered as it was, from both sides. */
  async checkRows(): Promise<void> {
    for (const [path, row] of this.#rows) {
      const { status, body } = await this.ask('GET', path);
      assert.deepEqual([status, body], [200, row], path);
    }
    for (const pupil of new Set(this.#links.map(([one]) => one)))
      assert.deepEqual(await this.linked(`/api/pupils/${pupil}/clubs`), this.#othersOf(0, pupil));
    for (const club of new Set(this.#links.map(([, one]) => one)))
      assert.deepEqual(await this.linked(`/api/clubs/${club}/pupils`), this.#othersOf(1, club));
  }

  /** Ids of the rows that a to-many relation lists, in order. */
  async linked(path: string): Promise<readonly number[]> {
    const { status, body } = await this.ask('GET', path);
    assert.equal(status, 200, `GET ${path}`);
    assert.ok(Array.isArray(body.items), `GET ${path} lists items`);
    return body.items.map(({ id }: { id: number }) => id).sort((a, b) => a - b);
  }

  async ask(method: string, path: string, input?: Row): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method,
      ...(input && { body: JSON.stringify(input), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  }

  async #insert(path: string, input: Row): Promise<void> {
    const { status, body } = await this.ask('POST', path, input);
    assert.equal(status, 201, `POST ${path} ${JSON.stringify(input)} → ${JSON.stringify(body)}`);
    assert.deepEqual({ ...body, ...input }, body, `POST ${path} answers what was sent`);
    this.#rows.set(`${path}/${String(body.id)}`, body);
  }

  async #link(link: readonly [pupil: number, club: number]): Promise<void> {
    const [pupil, club] = link;
    const { status } = await this.ask('PUT', `/api/pupils/${pupil}/clubs/${club}`);
    assert.ok(status === 204 || status === 200, `link of pupil ${pupil} and club ${club}: ${status}`);
    this.#links.push(link);
  }

  #othersOf(side: 0 | 1, id: number): readonly number[] {
    const others = this.#links.filter((link) => link[side] === id).map((link) => link[side === 0 ? 1 : 0]);
    return others.sort((a, b) => a - b);
  }
}
