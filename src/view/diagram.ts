/** A system as a picture made of characters, at the width there is, and as Mermaid text for documents. */
import { type Attribute, type EntitySpec, entityNamed, type SystemSpec } from '../domain/entity-spec.js';
import { padEnd, textWidth, truncate } from './width.js';

const GAP = 2;
const LEAST_BOX = 20;
const MOST_BOX = 38;

/** Boxes of the entities, side by side as far as they fit, then a line for each relation. */
export function drawSystem(system: SystemSpec, width: number): string[] {
  const boxes = system.entities.map((entity) => box(entity, Math.min(width, MOST_BOX)));
  const names = system.entities.map(({ name }) => textWidth(name));
  const relations = system.entities.flatMap((entity) =>
    entity.relations.map((relation) => {
      const left = padEnd(entity.name, Math.max(...names));
      const [from, to] = relation.kind === 'belongsTo' ? ['∞', relation.required ? '1' : '0..1'] : ['∞', '∞'];
      const shown = `${left} ${from}────${to} ${entityNamed(system, relation.target)?.name ?? relation.target}`;
      return truncate(`${padEnd(shown, Math.max(...names) * 2 + 14)}${relation.label}`, width);
    }),
  );
  return [...inRows(boxes, width), ...(relations.length > 0 ? ['', ...relations] : [])];
}

interface Box {
  readonly width: number;
  readonly lines: readonly string[];
}

function box(entity: EntitySpec, most: number): Box {
  const nameWidth = Math.max(...entity.attributes.map(({ name }) => textWidth(name) + 1));
  const rows = entity.attributes.map((one) => `${padEnd(one.name + markOf(one), nameWidth + 1)}${one.type}`);
  const inner = Math.min(
    most - 4,
    Math.max(LEAST_BOX - 4, textWidth(entity.name) + 2, ...rows.map((row) => textWidth(row))),
  );
  const title = truncate(entity.name, inner - 1);
  return {
    width: inner + 4,
    lines: [
      `┌─ ${title} ${'─'.repeat(Math.max(0, inner - textWidth(title) - 1))}┐`,
      ...rows.map((row) => `│ ${padEnd(truncate(row, inner), inner)} │`),
      `└${'─'.repeat(inner + 2)}┘`,
    ],
  };
}

/** "!" required, "*" unique. */
const markOf = ({ required, unique }: Attribute): string => `${required ? '!' : ''}${unique ? '*' : ''}`;

function inRows(boxes: readonly Box[], width: number): string[] {
  const lines: string[] = [];
  let row: Box[] = [];
  const close = (): void => {
    const height = Math.max(0, ...row.map((one) => one.lines.length));
    for (let i = 0; i < height; i += 1)
      lines.push(
        row
          .map((one) => padEnd(one.lines[i] ?? '', one.width))
          .join(' '.repeat(GAP))
          .trimEnd(),
      );
    row = [];
  };
  for (const one of boxes) {
    const used = row.reduce((sum, { width: taken }) => sum + taken + GAP, 0);
    if (row.length > 0 && used + one.width > width) close();
    row.push(one);
  }
  close();
  return lines;
}

/** An `erDiagram` (mermaid.js.org/syntax/entityRelationshipDiagram). */
export function mermaid(system: SystemSpec): string[] {
  return [
    'erDiagram',
    ...system.entities.flatMap((entity) => [
      `  ${entity.name} {`,
      ...entity.attributes.map(({ name, type, unique }) => `    ${type} ${name}${unique ? ' UK' : ''}`),
      '  }',
    ]),
    ...system.entities.flatMap((entity) =>
      entity.relations.map(({ kind, target, required, name }) => {
        const edge = kind === 'manyToMany' ? '}o--o{' : required ? '}o--||' : '}o--o|';
        return `  ${entity.name} ${edge} ${target} : ${name}`;
      }),
    ),
  ];
}
