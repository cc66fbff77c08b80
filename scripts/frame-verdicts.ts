// Part of the build: has the rules judge each file of the frame that is shipped as it is, and keeps what they approve;
// keeps the code too that V8 has made of the parser meanwhile.
//   node frame-verdicts.js VERDICTS CODE
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidationResult } from '../src/domain/finding.js';
import { parseCatalog } from '../src/generation/template-catalog.js';
import { TYPESCRIPT_RULES } from '../src/stacks/typescript/rules/catalog.js';
import { sourceParser } from '../src/stacks/typescript/rules/source/parser.js';
import { typescriptCode } from '../src/stacks/typescript/rules/source/typescript-namespace.js';
import { verdictKey, writeVerdicts } from '../src/swea/frame-verdicts.js';
import { ValidationRuleEngine } from '../src/validation/engine.js';

const TEMPLATES = 'templates/typescript';
const [target = 'dist/frame-verdicts.json', codeTarget = 'dist/typescript-parser.v8'] = process.argv.slice(2);
const engine = new ValidationRuleEngine(TYPESCRIPT_RULES, sourceParser);
const verdicts = new Map<string, ValidationResult>();
for (const { path, target: place, scope, swea, ownership } of parseCatalog(
  readFileSync(join(TEMPLATES, 'manifest.json'), 'utf8'),
)) {
  if (scope !== 'system' || ownership === 'vendored' || path.endsWith('.hbs')) continue;
  const subject = { path: place, code: readFileSync(join(TEMPLATES, path), 'utf8'), swea };
  const verdict = engine.validateCode(subject);
  if (verdict.overallOutcome === 'confident_approval')
    verdicts.set(verdictKey(subject), { ...verdict, sections: [], validationTimeMs: 0 });
}
writeFileSync(target, writeVerdicts(verdicts));
const code = typescriptCode();
if (code) writeFileSync(codeTarget, code);
