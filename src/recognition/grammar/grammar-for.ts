/** The grammar in pieces, between which keys are seen and frames are drawn. */
import { setImmediate as turn } from 'node:timers/promises';
import { languageOf } from '../text/detect.js';
import { type Grammar, loadGrammar } from './grammar.js';
import { isLanguageReady, languageFor } from './language.js';

/** Loaded, and with the language of this request built. */
export async function grammarFor(request: string): Promise<Grammar> {
  const grammar = await loadGrammar();
  const code = languageOf(request);
  if (isLanguageReady(code)) return grammar;
  await turn();
  languageFor(code);
  await turn();
  return grammar;
}
