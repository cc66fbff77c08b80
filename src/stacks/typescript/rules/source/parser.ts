/** Reads each file of the stack once, by the language that its name tells. */
import { messageOf } from '../../../../domain/errors.js';
import type { ValidationSubject } from '../../../../domain/finding.js';
import type { SourceParser } from '../../../../validation/source-parser.js';
import { sectionsOf } from './sections.js';
import type { JsonSource, Source } from './source.js';
import { SqlSource } from './sql-source.js';
import { TypeScriptSource } from './typescript-source.js';

export const sourceParser: SourceParser<Source> = {
  async warm() {
    new TypeScriptSource('warm.ts', 'export const warm = (value: string): string => value;\n');
    new SqlSource('CREATE TABLE warm (id TEXT PRIMARY KEY);');
  },
  parse({ path, code }: ValidationSubject): Source {
    if (/\.(?:ts|mjs)$/.test(path)) return new TypeScriptSource(path, code);
    if (path.endsWith('.sql')) return new SqlSource(code);
    if (path.endsWith('.json')) return jsonSource(code);
    return { kind: 'text', lines: code.split('\n') };
  },
  sections: sectionsOf,
};

function jsonSource(code: string): JsonSource {
  try {
    const value: unknown = JSON.parse(code);
    return { kind: 'json', value, faults: [] };
  } catch (error) {
    const message = messageOf(error);
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? code.length);
    return { kind: 'json', value: undefined, faults: [{ line: code.slice(0, offset).split('\n').length, message }] };
  }
}
