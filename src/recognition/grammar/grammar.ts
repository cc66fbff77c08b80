/** The local grammar: a sentence to its context-free reading, with no model and no network. */
import type { Language as Code } from '../../domain/recognition.js';
import type { SentenceReading } from '../reading.js';
import { languageOf } from '../text/detect.js';
import { segmentsOf } from '../text/segments.js';
import { withoutSignature } from '../text/signature.js';
import { expand, type Token, tokenise } from '../text/tokens.js';
import { Context } from './context.js';
import { languageFor } from './language.js';
import { linksLeft } from './link-pieces.js';
import { parse } from './parser.js';
import { corrected, type Spelling } from './spelling.js';

/** Longer requests are refused with a text that says so. */
export const MAX_REQUEST = 4000;
/** So are requests of more pieces than any real one has: the time to read grows with them. */
const MAX_TOKENS = 1000;
/** "../x", "/etc/passwd", "~/x": no name, and nothing that is done here. */
const PATH = /\.\.[\\/]|(?:^|\s)[\\/~][\w.-]*[\\/]\w/;

export interface Grammar {
  /** Never throws; the same request always gives the same reading. */
  read(request: string): SentenceReading;
}

let loaded: Promise<Grammar> | undefined;

/**
 * Builds the grammar with the English word list, once a process: a model that wink loads again grows with each time, until
 * it does not fit into memory.
 */
export function loadGrammar(): Promise<Grammar> {
  loaded ??= import('./spelling.js').then(async ({ loadSpelling }) => new LocalGrammar(await loadSpelling()));
  return loaded;
}

const refusal = (why: 'too-long' | 'bad-name'): SentenceReading => ({
  language: 'en',
  statements: [{ kind: 'refuse', why, text: '' }],
  explained: 1,
  unexplained: [],
});

class LocalGrammar implements Grammar {
  readonly #spelling: Spelling;

  constructor(spelling: Spelling) {
    this.#spelling = spelling;
  }

  read(request: string): SentenceReading {
    if (request.length > MAX_REQUEST) return refusal('too-long');
    const text = expand(withoutSignature(request));
    const code = languageOf(text);
    const tokens = tokenise(text, code === 'pt');
    const language = languageFor(code);
    if (tokens.length > MAX_TOKENS) return refusal('too-long');
    if (PATH.test(request)) return refusal('bad-name');
    const ctx = new Context(text, this.#marked(corrected(tokens, language, this.#spelling), code), language);
    const segments = segmentsOf(ctx.tokens);
    const read = parse(ctx, segments);
    const statements = [...read, ...linksLeft(ctx, read, segments)];
    const { share, pieces } = ctx.explainedShare();
    return {
      language: code,
      statements,
      explained: share,
      unexplained: pieces,
      ...(ctx.background.length > 0 && { background: ctx.background }),
    };
  }

  #marked(tokens: readonly Token[], code: Code): readonly Token[] {
    return code === 'en' ? this.#spelling.tagged(tokens) : tokens;
  }
}
