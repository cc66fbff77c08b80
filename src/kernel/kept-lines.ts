/** Lines that the person has kept though rules reject them (`.bae/kept-lines.json`): nobody is asked twice about one. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Artifact } from '../domain/artifact.js';
import type { Finding } from '../domain/finding.js';
import type { Files } from '../ports.js';

const FILE = '.bae/kept-lines.json';
/** The oldest are forgotten first. */
const MOST_KEPT = 500;

export class KeptLines {
  readonly #files: Files;
  readonly #path: string;
  readonly #places: Set<string>;
  #grown = false;

  private constructor(files: Files, path: string, places: readonly string[]) {
    this.#files = files;
    this.#path = path;
    this.#places = new Set(places);
  }

  /** A file that cannot be read counts as empty: the person is asked again then. */
  static async open(files: Files, dir: string): Promise<KeptLines> {
    const path = join(dir, FILE);
    try {
      const value: unknown = JSON.parse((await files.readText(path)) ?? '[]');
      return new KeptLines(files, path, Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
    } catch {
      return new KeptLines(files, path, []);
    }
  }

  has(finding: Finding, artifact: Artifact): boolean {
    return this.#places.has(placeOf(finding, artifact));
  }

  add(findings: readonly Finding[], artifact: Artifact): void {
    for (const finding of findings) this.#places.add(placeOf(finding, artifact));
    this.#grown ||= findings.length > 0;
  }

  /** Once the change is written. Never rejects. */
  async save(): Promise<void> {
    if (!this.#grown) return;
    const places = [...this.#places].slice(-MOST_KEPT);
    await this.#files.writeAtomic(this.#path, `${JSON.stringify(places, null, 2)}\n`).catch(() => undefined);
  }
}

/** One line of one file under one rule, wherever it moves. */
const placeOf = ({ ruleId, path, line }: Finding, { content }: Artifact): string =>
  createHash('sha256')
    .update([path, ruleId, String(content).split('\n')[line - 1]?.trim()].join('\0'))
    .digest('hex')
    .slice(0, 32);
