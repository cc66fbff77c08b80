import { PASSED, type Violation, violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';
import { EVERYTHING } from '../paths.js';

/** Shapes of keys that services give out: unmistakable. */
const KEYS: readonly RegExp[] = [
  /\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,}/,
  /\b(?:ghp|gho|ghs|ghr|github_pat)_[A-Za-z0-9_]{20,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bAIza[0-9A-Za-z_-]{35}/,
  /\b[rs]k_live_[0-9A-Za-z]{16,}/,
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{10,}/,
  /\b[a-z][a-z0-9+]*:\/\/[^\s:/@'"`]+:[^\s:/@'"`${]+@[^\s/'"`]+/,
];
/** A name that says secret, set to a text that is none of the usual stand-ins. */
const NAMED =
  /\b(?:password|passwd|secret|api_?key|access_?token|auth_?token|private_?key)\b["']?\s*(?::\s*string\s*)?[=:]\s*["'`]([^"'`\s]{8,})["'`]/i;
const STAND_IN = /^(?:password|secret|change-?me|example|test|placeholder|x+|\*+|<.*>|\$\{.*)/i;
const FINGERPRINT = /^\s*"(?:integrity|resolved)":/;

export const noSecrets = rule({
  id: 'shared/no-secrets',
  name: 'No secrets',
  kind: 'regex',
  standard: 'S5',
  paths: [EVERYTHING],
  message: 'this looks like a secret',
  suggestion: 'read it from the environment',
  // Most files hold nothing of the kind, so lines are looked at only where the whole does.
  check: ({ code }) =>
    [...KEYS, NAMED].some((pattern) => pattern.test(code)) ? violatedAt(code.split('\n').flatMap(secretIn)) : PASSED,
});

function secretIn(text: string, index: number): Violation[] {
  if (FINGERPRINT.test(text)) return [];
  const named = NAMED.exec(text);
  const found = KEYS.map((key) => text.search(key)).find((column) => column >= 0) ?? -1;
  const edit = { type: 'hide_secret', args: { line: index + 1 } };
  if (found >= 0) return [{ line: index + 1, column: found + 1, edit }];
  return named && !STAND_IN.test(named[1] ?? '') ? [{ line: index + 1, column: named.index + 1, edit }] : [];
}
