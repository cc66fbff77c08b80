/**
 * `npm run bench:session`: a hundred requests to the recogniser across four restarts, sixty of them variations of earlier
 * ones; which tier answered, and what that saved. Baselines are labelled: they were measured elsewhere.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../bin/settings.js';
import { openServices } from '../../bin/wire.js';

const NOUNS = (
  'student course teacher book author invoice customer order product supplier room booking member trainer ticket event ' +
  'venue sponsor donor volunteer parcel driver vehicle garage patient doctor nurse ward recipe ingredient league player ' +
  'coach referee museum exhibit ship harbour planet comet'
).split(' ');
/** The first is new; the others mean the same in other words. */
const PHRASES: readonly ((noun: string) => string)[] = [
  (noun) => `create a ${noun} system with name, unique code and notes`,
  (noun) => `Add ${noun} management with name, unique code and notes`,
  (noun) => `please create a ${noun} system with name, unique code and notes!`,
  (noun) => `create a ${noun} system with name, unique code, notes`,
];
const TOTAL = 100;
const SESSIONS = 5;

/** Forty new requests, sixty variations, in an order that mixes them; the same each time. */
function requests(): string[] {
  const fresh = NOUNS.slice(0, 40).map((noun) => PHRASES[0]?.(noun) ?? '');
  const variations = Array.from({ length: TOTAL - fresh.length }, (_, i) => {
    const noun = NOUNS[(i * 7) % 40] ?? '';
    return PHRASES[1 + (i % (PHRASES.length - 1))]?.(noun) ?? '';
  });
  // Two new ones, then three variations of what was there before.
  return fresh.flatMap((request, i) => (i % 2 === 0 ? [request] : [request, ...variations.splice(0, 3)]));
}

const folder = mkdtempSync(join(tmpdir(), 'bae-session-'));
process.env.XDG_CACHE_HOME = folder;
try {
  const all = requests();
  const counts = { memory: 0, persistent: 0, grammar: 0, model: 0 };
  const times: Record<keyof typeof counts, number[]> = { memory: [], persistent: [], grammar: [], model: [] };
  console.log('session  requests  memory  persistent  grammar  hit rate');
  for (let session = 0; session < SESSIONS; session += 1) {
    const services = openServices(readSettings({}), console.error);
    const recognizer = await services.recognizer({ offline: true });
    const part = all.slice((session * TOTAL) / SESSIONS, ((session + 1) * TOTAL) / SESSIONS);
    const here = { memory: 0, persistent: 0, grammar: 0, model: 0 };
    for (const request of part) {
      const { source, ms } = await recognizer.recognise(request, []);
      here[source] += 1;
      counts[source] += 1;
      times[source].push(ms);
    }
    await services.flush();
    const hits = (here.memory + here.persistent) / part.length;
    console.log(
      `${String(session + 1).padStart(7)}  ${String(part.length).padStart(8)}  ${String(here.memory).padStart(6)}  ${String(here.persistent).padStart(10)}  ${String(here.grammar).padStart(7)}  ${(100 * hits).toFixed(0).padStart(6)} %`,
    );
  }
  const hits = counts.memory + counts.persistent;
  console.log(
    `    all  ${String(TOTAL).padStart(8)}  ${String(counts.memory).padStart(6)}  ${String(counts.persistent).padStart(10)}  ${String(counts.grammar).padStart(7)}  ${hits.toString().padStart(6)} %`,
  );
  for (const [source, list] of Object.entries(times))
    if (list.length > 0) {
      const sorted = [...list].sort((a, b) => a - b);
      console.log(`${source.padEnd(10)} median ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(3)} ms`);
    }
  console.log('\ntokens used 0 · tokens saved by hits 0 (each stored answer came from the grammar and had cost 0)');
  console.log(
    `baseline constant: a recognition by model cost BAES about 500 tokens (its specification): ${TOTAL * 500} for this session`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
