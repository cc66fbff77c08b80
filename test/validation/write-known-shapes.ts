/**
 * Learns the shapes of all parts that the templates write, and writes them down for the rule that compares with them.
 * To be run when templates have changed: `node --import tsx test/validation/write-known-shapes.ts`.
 */
import { writeFileSync } from 'node:fs';
import type { ValidationSubject } from '../../src/domain/finding.js';
import { kindOf, partsWithShape, wholeShape } from '../../src/stacks/typescript/rules/source/standard-parts.js';
import { TypeScriptSource } from '../../src/stacks/typescript/rules/source/typescript-source.js';
import { everything, newSystem, school } from '../stacks/specs.js';
import { evolutions } from './evolutions.js';
import { rendered } from './rendered.js';
import { junctionSystems, variedSystem } from './varied-specs.js';

/** Enough that others bring nothing new; takes under a minute. */
const SYSTEMS = 400;
/** They list entities, or belong to a person. */
const LISTS = /^src\/(?:entities\/index|db\/tables|ui\/site)\.ts$|\.rules\.(?:test\.)?ts$/;
const FILE = 'src/stacks/typescript/rules/known-shapes.ts';

async function main(): Promise<void> {
  const shapes = new Map<string, Set<string>>();
  const always = new Map<string, ReadonlySet<string>>();
  const varied = Array.from({ length: SYSTEMS }, (_, seed) => newSystem(variedSystem(seed)));
  const scopes = [
    newSystem(school),
    newSystem(everything),
    ...evolutions.map(([, scope]) => scope),
    ...junctionSystems().map(newSystem),
    ...varied,
  ];
  for (const scope of scopes) {
    for (const artifact of await rendered(scope)) {
      if (!/\.(?:ts|mjs)$/.test(artifact.path) || LISTS.test(artifact.path)) continue;
      learn(artifact);
      learn({ code: artifact.code, path: artifact.path, swea: artifact.swea });
    }
  }

  function learn(subject: ValidationSubject): void {
    const parts = partsWithShape(new TypeScriptSource(subject.path, subject.code), subject);
    const kind = kindOf(subject.path);
    const known = shapes.get(kind) ?? new Set();
    shapes.set(kind, known);
    for (const { shape } of parts) known.add(shape);
    const found = new Set(parts.map(({ shape }) => shape));
    always.set(kind, new Set([...(always.get(kind) ?? found)].filter((shape) => found.has(shape))));
    if (kind === subject.path) known.add(wholeShape(parts));
  }

  const linesOf = (sets: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
    [...sets]
      .filter(([, known]) => known.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, known]) => `  '${kind}': of('${[...known].sort().join(' ')}'),`);
  const ofEntities = new Map([...always].filter(([kind]) => !kind.includes('/')));
  writeFileSync(
    FILE,
    [
      '/**',
      ' * The shapes of all parts that the templates write, by kind of file. Made by test/validation/write-known-shapes.ts,',
      ' * to be run again when templates have changed.',
      ' */',
      "const of = (shapes: string): ReadonlySet<string> => new Set(shapes.split(' '));",
      '',
      'export const KNOWN_SHAPES: Readonly<Record<string, ReadonlySet<string>>> = {',
      ...linesOf(shapes),
      '};',
      '',
      '/** Those that every entity has. */',
      'export const ALWAYS: Readonly<Record<string, ReadonlySet<string>>> = {',
      ...linesOf(ofEntities),
      '};',
      '',
    ].join('\n'),
  );
}

await main();
