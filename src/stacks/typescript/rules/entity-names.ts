/** The names under which an entity stands in the files of the stack. */

import type { ValidationSubject } from '../../../domain/finding.js';
import { camelCase, kebabCase, pascalCase, pluralOf, snakeCase } from '../../../domain/names.js';

export interface EntityNames {
  /** "GiftCard", "GiftCards" */
  readonly pascal: string;
  readonly pascalPlural: string;
  /** "giftCard" */
  readonly camel: string;
  /** "gift_cards" */
  readonly table: string;
  /** "gift-cards" */
  readonly url: string;
}

/** By the subject's entity, else by the folder or file it stands in; undefined for the frame. */
export function entityNames({ entity, spec, path }: ValidationSubject): EntityNames | undefined {
  const typed =
    entity ??
    spec?.name ??
    /^src\/entities\/([^/]+)\/|^test\/(?!system\.)([^/]+)\.(?:test|sample)\.ts$/.exec(path)?.slice(1).find(Boolean);
  if (!typed) return undefined;
  const plural = spec?.plural ?? pluralOf(typed);
  return {
    pascal: pascalCase(typed),
    pascalPlural: pascalCase(plural),
    camel: camelCase(typed),
    table: snakeCase(plural),
    url: kebabCase(plural),
  };
}
