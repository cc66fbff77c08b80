/** The names under which an entity stands in the files of the stack. */
import type { ValidationSubject } from '../../../domain/finding.js';
import { pascalCase, pluralOf } from '../../../domain/names.js';
import { type Identifiers, identifiersOf } from '../identifiers.js';

/** "GiftCard" and "GiftCards", besides what the generator calls them. */
export interface EntityNames extends Identifiers {
  readonly pascal: string;
  readonly pascalPlural: string;
}

const ENTITY_PATH = /^src\/entities\/([^/]+)\/|^test\/(?!system\.)([^/.]+)(?:\.rules)?\.(?:test|sample)\.ts$/;

/** By the subject's spec or entity, else by the folder or file it stands in; undefined for the frame. */
export function entityNames({ entity, spec, path }: ValidationSubject): EntityNames | undefined {
  const typed = spec?.name ?? entity ?? ENTITY_PATH.exec(path)?.slice(1).find(Boolean);
  if (!typed) return undefined;
  const pascal = pascalCase(typed);
  const pascalPlural = spec?.plural ?? pascalCase(pluralOf(typed));
  return { ...identifiersOf({ name: pascal, plural: pascalPlural }), pascal, pascalPlural };
}
