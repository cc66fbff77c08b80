// Writes src/recognition/tagging/products-code.ts: machine code of products.wat, so that nothing has to be translated at run time.
//   node --import tsx scripts/products-code.ts
import { writeFileSync } from 'node:fs';
import { codeOf } from './tagger/machine-code.js';

const FOLDER = 'src/recognition/tagging';
const code = Buffer.from(await codeOf(`${FOLDER}/products.wat`)).toString('base64');
writeFileSync(
  `${FOLDER}/products-code.ts`,
  `/** WebAssembly of products.wat in base64, by scripts/products-code.ts. */\nexport const PRODUCTS =\n  '${code}';\n`,
);
