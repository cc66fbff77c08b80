// Bundles bae into dist/ with code splitting, so that heavy modules load when they are first needed.
// What stays outside the bundle is loaded from node_modules at run time: native or large packages that are lazily used.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

// A build that fails leaves the last one in its place.
const NEXT = '.dist-next';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync(NEXT, { recursive: true, force: true });
await build({
  entryPoints: {
    'bin/bae': 'bin/bae.ts',
    'src/index': 'src/index.ts',
    verdicts: 'scripts/frame-verdicts.ts',
    templates: 'scripts/template-code.ts',
  },
  outdir: NEXT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  jsx: 'automatic',
  minifySyntax: true,
  sourcemap: false,
  chunkNames: 'chunks/[name]-[hash]',
  external: [
    'ts-morph',
    '@ts-morph/common',
    'libsql',
    'wink-nlp',
    'wink-eng-lite-web-model',
    'js-tiktoken',
    'openai',
    'react-devtools-core',
  ],
  define: { 'process.env.NODE_ENV': '"production"', BAE_VERSION: JSON.stringify(version) },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
execFileSync(process.execPath, [`${NEXT}/verdicts.js`, `${NEXT}/frame-verdicts.json`, `${NEXT}/typescript-parser.v8`], {
  stdio: 'inherit',
});
execFileSync(process.execPath, [`${NEXT}/templates.js`, `${NEXT}/template-code.js`], { stdio: 'inherit' });
// It is read as a file from beside the code that needs it.
copyFileSync('src/recognition/tagging/weights.bin', `${NEXT}/chunks/weights.bin`);
for (const made of ['verdicts', 'templates']) rmSync(`${NEXT}/${made}.js`);
rmSync('dist', { recursive: true, force: true });
renameSync(NEXT, 'dist');
