/** `.bae/registry.json` and its previous generation. */
import { join } from 'node:path';
import { AbortError, messageOf } from '../domain/errors.js';
import { REGISTRY_FORMAT, type SystemRegistry } from '../domain/system.js';
import type { Files } from '../ports.js';

export const REGISTRY = '.bae/registry.json';
export const PREVIOUS_REGISTRY = '.bae/registry.previous.json';

export interface RegistryRead {
  readonly registry: SystemRegistry;
  /** Set when the current generation was damaged and the previous one was read: say it. */
  readonly warning?: string;
}

/** Undefined when the folder is not a managed one. Needs no lock. Throws AbortError when no generation can be read. */
export async function readRegistry(files: Files, dir: string): Promise<RegistryRead | undefined> {
  const [current, previous] = await Promise.all([
    files.readText(join(dir, REGISTRY)),
    files.readText(join(dir, PREVIOUS_REGISTRY)),
  ]);
  if (current === undefined && previous === undefined) return undefined;
  const read = parse(current);
  if (typeof read !== 'string') return { registry: read };
  const fallback = parse(previous);
  if (typeof fallback !== 'string')
    return { registry: fallback, warning: `${REGISTRY} ${read}; its previous generation is used` };
  throw new AbortError(`${join(dir, REGISTRY)} ${read}, and ${PREVIOUS_REGISTRY} ${fallback}.`, [
    'Restore the .bae folder from a backup or from version control.',
    'Or choose another folder with --dir.',
  ]);
}

/** The registry, or in words why the text is none. A newer format is nobody's damage: AbortError. */
function parse(text: string | undefined): SystemRegistry | string {
  if (text === undefined) return 'is missing';
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || typeof value.format !== 'number') return 'is no registry';
    if (value.format > REGISTRY_FORMAT)
      throw new AbortError('This folder was written by a newer bae.', ['Install the newest version of bae.']);
    // The place where a registry of an older format becomes one of this: every reader comes through here.
    return isRegistry(value) ? value : 'lacks parts of a registry';
  } catch (error) {
    if (error instanceof AbortError) throw error;
    return `cannot be read (${messageOf(error)})`;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isRegistry(value: Record<string, unknown>): value is Record<string, unknown> & SystemRegistry {
  const { stack, spec, migrations, files, history } = value;
  return (
    isRecord(stack) &&
    typeof stack.id === 'string' &&
    isRecord(spec) &&
    Array.isArray(spec.entities) &&
    Array.isArray(migrations) &&
    isRecord(files) &&
    Object.values(files).every((file) => isRecord(file) && typeof file.sha256 === 'string') &&
    Array.isArray(history)
  );
}

export const writeRegistry = (registry: SystemRegistry): string => `${JSON.stringify(registry, null, 2)}\n`;
