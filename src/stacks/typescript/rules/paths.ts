/** Where the kinds of files of a managed system stand. */
export const TYPESCRIPT = /^(src|test)\/.+\.ts$/;
export const SOURCE = /^src\/.+\.ts$/;
export const EVERYTHING = /./;

export const MODEL = /^src\/entities\/[^/]+\/[^/]+\.model\.ts$/;
export const REPO = /^src\/entities\/[^/]+\/[^/]+\.repo\.ts$/;
export const API = /^src\/entities\/[^/]+\/[^/]+\.api\.ts$/;
export const PAGES = /^src\/entities\/[^/]+\/[^/]+\.pages\.ts$/;
export const LINKS = /^src\/entities\/[^/]+\/[^/]+\.links\.ts$/;
export const CUSTOM_RULES = /^src\/entities\/[^/]+\/[^/]+\.rules\.ts$/;
export const ENTITY_TEST = /^test\/(?!system\.)[^/]+(?<!\.rules)\.test\.ts$/;
/** Of what is an entity's own. */
export const RULES_TEST = /^test\/[^/]+\.rules\.test\.ts$/;
export const SYSTEM_TEST = /^test\/system\.test\.ts$/;
export const SAMPLE = /^test\/[^/]+\.sample\.ts$/;
export const TEST = /^test\/.+\.test\.ts$/;
export const MIGRATION = /^migrations\/.+\.sql$/;
export const CREATE_MIGRATION = /^migrations\/\d+_create_[^/]+\.sql$/;
export const DATABASE = /^src\/db\/[^/]+\.ts$/;
export const PAGE_PARTS = /^src\/(?:ui\/[^/]+|entities\/[^/]+\/[^/]+\.pages)\.ts$/;
