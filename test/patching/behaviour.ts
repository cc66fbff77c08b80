/** How a system behaves when one of its files is replaced: in process, without a server. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { RenderedArtifact } from '../validation/rendered.js';

export interface Variant {
  readonly path: string;
  readonly code: string;
}

/** Transcripts of the variants, in their order, from one child process. */
export async function transcriptsOf(
  system: readonly RenderedArtifact[],
  variants: readonly Variant[],
): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bae-variants-'));
  try {
    for (const { path, code } of system) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/patching/behaviour-child.ts', folder], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(JSON.stringify(variants));
    return JSON.parse(await text(child.stdout)) as readonly (readonly string[])[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
