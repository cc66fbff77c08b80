/** Compares a recognition with a labelled expectation: what is wrong, in words; empty when it is exact. */
import { readFileSync } from 'node:fs';
import type { KnownEntity, Recognition } from '../../../src/domain/recognition.js';

interface ExpectedEntity {
  readonly name: string;
  readonly nameAliases?: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly attributeAliases?: Readonly<Record<string, readonly string[]>>;
  readonly attributesMayDefault?: boolean;
  readonly constraints: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly relations: readonly { readonly kind: string; readonly target: string }[];
  readonly removeAttributes?: readonly string[];
}

export interface Item {
  readonly id: string;
  readonly category: string;
  readonly request: string;
  readonly context: readonly KnownEntity[];
  readonly expect: {
    readonly intent: string;
    readonly path: string;
    readonly entities: readonly ExpectedEntity[];
    readonly rename?: { readonly from: string; readonly to: string; readonly of?: string };
  };
}

export const load = (name: string): Item[] =>
  readFileSync(new URL(`../fixtures/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item);

const plain = (name: unknown): string =>
  String(name ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const INVENTED = ['unique', 'min', 'max', 'default', 'values'];

export function faults(expect: Item['expect'], got: Recognition): string[] {
  const wrong: string[] = [];
  if (got.intent !== expect.intent) wrong.push(`intent ${got.intent}, expected ${expect.intent}`);
  if (got.path !== expect.path) wrong.push(`path ${got.path}, expected ${expect.path}`);
  if (expect.intent === 'clarify' || expect.intent === 'unsupported') return wrong;
  if (expect.path === 'template' && got.confidence < 0.7) wrong.push('asks instead of acting');
  if (expect.rename) {
    for (const key of ['from', 'to', 'of'] as const)
      if (plain(got.rename?.[key]) !== plain(expect.rename[key])) wrong.push(`rename.${key} ${got.rename?.[key]}`);
    return wrong;
  }
  for (const want of expect.entities) wrong.push(...entityFaults(want, expect.intent, got));
  const [wanted, had] = [edges(expect.entities), edges(got.entities)];
  for (const edge of wanted) if (!had.has(edge)) wrong.push(`no relation ${edge}`);
  for (const edge of had) if (!wanted.has(edge)) wrong.push(`invented relation ${edge}`);
  const named = new Set(expect.entities.flatMap((one) => [one.name, ...(one.nameAliases ?? [])].map(plain)));
  for (const one of got.entities)
    if (one.attributes.length > 0 && !named.has(plain(one.name))) wrong.push(`invented entity ${one.name}`);
  return wrong;
}

function entityFaults(want: ExpectedEntity, intent: string, got: Recognition): string[] {
  const names = [want.name, ...(want.nameAliases ?? [])].map(plain);
  const have = got.entities.find((entity) => names.includes(plain(entity.name)));
  if (!have) return intent === 'relate' && want.relations.length > 0 ? [] : [`no entity ${want.name}`];
  const wrong: string[] = [];
  const left = new Map(have.attributes.map((attribute) => [plain(attribute.name), attribute]));
  for (const [name, types] of Object.entries(want.attributes)) {
    const key = [name, ...(want.attributeAliases?.[name] ?? [])].map(plain).find((one) => left.has(one));
    const attribute = left.get(key ?? '');
    if (!attribute || key === undefined) {
      wrong.push(`${want.name}: no ${name}`);
      continue;
    }
    left.delete(key);
    if (!types.includes(attribute.type)) wrong.push(`${want.name}.${name}: ${attribute.type}`);
    const said: Readonly<Record<string, unknown>> = { ...attribute };
    const stated = want.constraints[name] ?? {};
    for (const [constraint, value] of Object.entries(stated))
      if (JSON.stringify(said[constraint] ?? false).toLowerCase() !== JSON.stringify(value).toLowerCase())
        wrong.push(`${want.name}.${name}.${constraint}: ${JSON.stringify(said[constraint])}`);
    for (const constraint of INVENTED)
      if (!(constraint in stated) && said[constraint] !== undefined && said[constraint] !== false)
        wrong.push(`${want.name}.${name}: invented ${constraint}`);
  }
  if (!want.attributesMayDefault) for (const extra of left.values()) wrong.push(`${want.name}: invented ${extra.name}`);
  const gone = have.removeAttributes.map(plain).sort().join();
  if (gone !== (want.removeAttributes ?? []).map(plain).sort().join()) wrong.push(`${want.name}: removes [${gone}]`);
  return wrong;
}

interface WithRelations {
  readonly name: string;
  readonly relations: readonly { readonly kind: string; readonly target: string }[];
}

const edges = (entities: readonly WithRelations[]): Set<string> =>
  new Set(
    entities.flatMap(({ name, relations }) =>
      relations.map(({ kind, target }) => {
        const [a, b] = [plain(name), plain(target)];
        if (kind === 'manyToMany') return `m2m:${[a, b].sort().join('-')}`;
        return kind === 'hasMany' ? `one:${b}>${a}` : `one:${a}>${b}`;
      }),
    ),
  );
