/** Where the parts of a table stand in the text of a migration. */
import type { SqlSource, Table } from './sql-source.js';

export interface Part {
  /** 1-based, in the file. */
  readonly line: number;
  readonly text: string;
}

/** The statement that creates the table. */
export function creationOf(source: SqlSource, table: Table): Part {
  const created = source.statements.find(
    ({ words }) => words[0] === 'CREATE' && words.includes('TABLE') && words.includes(table.name.toUpperCase()),
  );
  return { line: created?.line ?? 1, text: created?.sql ?? table.sql };
}

/** The definition of a column; the line of the table where it is not found. */
export function definitionOf(source: SqlSource, table: Table, column: string): Part {
  const creation = creationOf(source, table);
  const open = creation.text.indexOf('(') + 1;
  let start = open;
  for (const end of topLevelEnds(creation.text, open)) {
    const text = creation.text.slice(start, end);
    const name = /^\s*(?:--[^\n]*\n\s*)*["`[]?(\w+)/.exec(text)?.[1];
    if (name?.toLowerCase() === column.toLowerCase()) {
      const first = start + text.length - text.trimStart().length;
      return { line: creation.line + creation.text.slice(0, first).split('\n').length - 1, text: text.trim() };
    }
    start = end + 1;
  }
  return { line: creation.line, text: '' };
}

/** Offsets of the commas between definitions, and of the closing bracket. */
function topLevelEnds(text: string, open: number): readonly number[] {
  const ends: number[] = [];
  let depth = 1;
  let quote = '';
  for (let offset = open; offset < text.length && depth > 0; offset += 1) {
    const mark = text.charAt(offset);
    if (quote !== '') {
      if (mark === quote) quote = '';
      continue;
    }
    if (mark === "'" || mark === '"') quote = mark;
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if ((mark === ',' && depth === 1) || depth === 0) ends.push(offset);
  }
  return ends;
}
