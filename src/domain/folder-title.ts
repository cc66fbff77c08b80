/** The title that the name of a folder gives a system. */
import { labelOf } from './names.js';

/** What folders are called whatever is in them; English and Portuguese. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `
  a api app application apps aplicacao aplicação backend bae bar baz build code data database db demo dev dir dist
  example exemplo experiment folder foo frontend generated home managed meu minha my new nova novo out output pasta
  play playground project projects projeto sample sandbox server sistema site src sys system systems temp test teste
  testes testing tests the tmp trial try untitled web work workspace
`
    .trim()
    .split(/\s+/),
);

/** "school-system" → "School system"; nothing for a name like "sys" or "y2", which would not tell one system from others. */
export function titleOfFolder(name: string): string {
  const label = labelOf(name);
  const words = label.toLowerCase().split(/[^\p{L}\p{M}\d]+/u);
  return words.some((word) => /^\p{L}{3,}$/u.test(word) && !SAYS_NOTHING.has(word)) ? label : '';
}
