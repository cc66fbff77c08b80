// Part of the build: compiles the templates.
//   node template-code.js TARGET
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCatalog } from '../src/generation/template-catalog.js';
import { writeTemplateCode } from '../src/generation/template-code.js';

const TEMPLATES = 'templates/typescript';
const [target = 'dist/template-code.js'] = process.argv.slice(2);
const textOf = (path: string): string => readFileSync(join(TEMPLATES, path), 'utf8');
const paths = parseCatalog(textOf('manifest.json')).flatMap(({ path }) => (path.endsWith('.hbs') ? [path] : []));
writeFileSync(target, writeTemplateCode([...new Set(paths)].map(textOf)));
