/** What a rules module and its tests say when their entity has another name. */
import type { EntitySpec } from '../../../domain/entity-spec.js';
import { identifiersOf } from '../identifiers.js';
import { rowsName } from './test-rows.js';

/** Types and values of an entity's files that begin with its name. */
const TYPE_ENDS = '(?=(?:Values|Computed|Input|Patch|Table)?(?![\\w$]))';
const VALUE_ENDS = '(?=(?:Rules|Fields|Label|Title)(?![\\w$]))';

export function renamedText(text: string, before: EntitySpec, after: EntitySpec): string {
  const [old, now] = [identifiersOf(before), identifiersOf(after)];
  const names: readonly (readonly [RegExp, string])[] = [
    [new RegExp(`(?<=['"\`/])${escaped(old.file)}(?=[./])`, 'g'), now.file],
    [new RegExp(`(?<=/api)${escaped(old.path)}(?=['"\`/?])`, 'g'), now.path],
    [new RegExp(`(?<=['"\`])${escaped(old.table)}(?=['"\`.])`, 'g'), now.table],
    [new RegExp(`(?<![\\w$.'"\`/])${escaped(rowsName(before))}(?=\\s*[.=),;\\]])`, 'g'), rowsName(after)],
    [new RegExp(`(?<![\\w$])${old.type}${TYPE_ENDS}`, 'g'), now.type],
    [new RegExp(`(?<![\\w$])${old.one}${VALUE_ENDS}`, 'g'), now.one],
  ];
  return names.reduce((next, [pattern, name]) => next.replace(pattern, name), text);
}

const escaped = (text: string): string => text.replace(/[/\-.]/g, '\\$&');
