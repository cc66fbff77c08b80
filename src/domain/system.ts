/** What bae remembers about a managed folder (`.bae/registry.json`). */
import type { Ownership } from './artifact.js';
import type { Change } from './change.js';
import type { SystemSpec } from './entity-spec.js';
import type { EntityKnowledge } from './knowledge.js';

/** Grows when the shape below changes. */
export const REGISTRY_FORMAT = 1;

export interface FileRecord {
  /** Hex digest of what we wrote last (the copy is in `.bae/base`). */
  readonly sha256: string;
  readonly ownership: Ownership;
  readonly template: string;
}

export interface HistoryEntry {
  /** ISO 8601 with Z. */
  readonly at: string;
  readonly request: string;
  readonly changes: readonly Change[];
  readonly migrations: readonly string[];
}

export interface SystemRegistry {
  readonly format: number;
  /** Version of bae that wrote it. */
  readonly bae: string;
  readonly stack: { readonly id: string; readonly version: string };
  readonly spec: SystemSpec;
  /** Every migration file, in order, with its checksum. */
  readonly migrations: readonly { readonly file: string; readonly sha256: string }[];
  readonly files: Readonly<Record<string, FileRecord>>;
  readonly history: readonly HistoryEntry[];
  /** What the BAE of each entity knows; drawn anew from spec and history with each change. */
  readonly knowledge?: readonly EntityKnowledge[];
}

/** How the templates that made a folder stand to those that there are now. */
export function ageOf(registry: SystemRegistry, stack: { readonly version: string }): 'older' | 'current' | 'newer' {
  const order = compareVersions(registry.stack.version, stack.version);
  return order === 0 ? 'current' : order < 0 ? 'older' : 'newer';
}

/** Numbers between dots; what is no number counts as 0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
