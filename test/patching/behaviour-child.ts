/** Talks to a system and to variants of it, each with one file replaced; reads them from stdin, answers transcripts. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Variant } from './behaviour.js';
import { type School, transcriptOf } from './transcript.js';

const ENTRY = `export { createApp } from './src/app.ts';
export { closeDatabase } from './src/db/database.ts';
export { migrate } from './src/db/migrate.ts';
`;

// Faults are written to stderr by the system; here they are part of the transcript.
console.error = () => {};
// Pages say how long ago something was.
const NOW = Date.now();
globalThis.Date = new Proxy(Date, {
  construct: (made, given: readonly unknown[]) => Reflect.construct(made, given.length === 0 ? [NOW] : given),
});
// A promise that nobody waits for would end this process as it would end a server.
const unseen: string[] = [];
process.on('unhandledRejection', (error) => unseen.push(`unseen fault: ${String(error)}`));
process.env.DATABASE_FILE = ':memory:';
const [folder = ''] = process.argv.slice(2);
process.chdir(folder);
const variants = JSON.parse(await text(process.stdin)) as readonly Variant[];
const transcripts: (readonly string[])[] = [];
for (const [index, variant] of variants.entries()) transcripts.push(await talkTo(variant, index));
process.stdout.write(JSON.stringify(transcripts));

async function talkTo(variant: Variant, index: number): Promise<readonly string[]> {
  const outfile = join(folder, `variant-${index}.mjs`);
  try {
    await build({
      stdin: { contents: ENTRY, resolveDir: folder, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: ['libsql'],
      logLevel: 'silent',
      plugins: [replacing(variant)],
    });
    const school = (await import(pathToFileURL(outfile).href)) as School;
    const transcript = await transcriptOf(school, migrationsOf(variant));
    await setImmediate();
    return [...transcript, ...unseen.splice(0)];
  } catch (error) {
    return [`fault: ${String(error)}`];
  }
}

function replacing({ path, code }: Variant): Plugin {
  return {
    name: 'variant',
    setup(building) {
      building.onLoad({ filter: /\.ts$/ }, (file) =>
        relative(folder, file.path).replaceAll('\\', '/') === path ? { contents: code, loader: 'ts' } : undefined,
      );
    },
  };
}

function migrationsOf({ path, code }: Variant): string {
  if (!path.startsWith('migrations/')) return 'migrations';
  const copy = mkdtempSync(join(folder, 'variant-'));
  cpSync('migrations', join(copy, 'migrations'), { recursive: true });
  writeFileSync(join(copy, path), code);
  return join(copy, 'migrations');
}
