/** The local grammar: a sentence to its context-free reading, with no model and no network. */
import type { Language as Code } from '../../domain/recognition.js';
import type { SentenceReading, TaggedReading } from '../reading.js';
import { taggedReading } from '../tagging/tagged-reading.js';
import type { Tagger } from '../tagging/tagger.js';
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
  loaded ??= Promise.all([import('./spelling.js'), import('../tagging/tagger.js')]).then(
    async ([{ loadSpelling }, { loadTagger }]) => new LocalGrammar(await loadSpelling(), await loadTagger()),
  );
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
  readonly #tagger: Tagger;

  constructor(spelling: Spelling, tagger: Tagger) {
    this.#spelling = spelling;
    this.#tagger = tagger;
  }

  read(request: string): SentenceReading {
    const reading = this.#grammatical(request);
    const tagged = this.#tagged(request, reading);
    return tagged ? { ...reading, tagged } : reading;
  }

  /** The second way to read what is to be created. */
  #tagged(request: string, { language, statements }: SentenceReading): TaggedReading | undefined {
    if (statements.some(({ kind }) => kind === 'refuse' || kind === 'forbid')) return undefined;
    const text = this.#spelled(expand(withoutSignature(request)), language);
    const tokens = tokenise(text, language === 'pt').filter(({ kind }) => kind !== 'end');
    const found = this.#tagger.tag(tokens, this.#spelling.speech(tokens, language));
    if (!found.spans.some(({ part }) => part === 'entity')) return undefined;
    return taggedReading(text, tokens, found, language, (sentence) => this.#grammatical(sentence).statements);
  }

  /** The text with its slips corrected. */
  #spelled(text: string, code: Code): string {
    const typed = tokenise(text, code === 'pt');
    const right = corrected(typed, languageFor(code), this.#spelling);
    let [spelled, from] = ['', 0];
    for (const [at, token] of right.entries()) {
      const slip = typed[at];
      if (!slip || slip === token || slip.lower === token.lower) continue;
      spelled += text.slice(from, slip.at) + token.text;
      from = slip.at + slip.text.length;
    }
    return spelled + text.slice(from);
  }

  #grammatical(request: string): SentenceReading {
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
