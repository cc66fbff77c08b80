/** The local grammar: a sentence to its context-free reading, with no model and no network. */
import type { Language as Code } from '../../domain/recognition.js';
import type { SentenceReading, Statement, TaggedReading } from '../reading.js';
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

interface Source {
  readonly text: string;
  readonly code: Code;
  readonly typed: readonly Token[];
  /** One for each that was typed. */
  readonly right: readonly Token[];
}

/** The text with its slips corrected. */
function spelled({ text, typed, right }: Source): string {
  let [whole, from] = ['', 0];
  for (const [at, token] of right.entries()) {
    const slip = typed[at];
    if (!slip || slip === token || slip.lower === token.lower) continue;
    whole += text.slice(from, slip.at) + token.text;
    from = slip.at + slip.text.length;
  }
  return whole + text.slice(from);
}

class LocalGrammar implements Grammar {
  readonly #spelling: Spelling;
  readonly #tagger: Tagger;

  constructor(spelling: Spelling, tagger: Tagger) {
    this.#spelling = spelling;
    this.#tagger = tagger;
  }

  read(request: string): SentenceReading {
    const source = this.#sourceOf(request);
    if (typeof source === 'string') return refusal(source);
    const reading = this.#grammatical(source);
    const tagged = this.#tagged(source, reading);
    return tagged ? { ...reading, tagged } : reading;
  }

  /** The text to read, as typed and with its slips corrected; or why it is not read. */
  #sourceOf(request: string): Source | 'too-long' | 'bad-name' {
    if (request.length > MAX_REQUEST) return 'too-long';
    const text = expand(withoutSignature(request));
    const code = languageOf(text);
    const typed = tokenise(text, code === 'pt');
    if (typed.length > MAX_TOKENS) return 'too-long';
    if (PATH.test(request)) return 'bad-name';
    return { text, code, typed, right: corrected(typed, languageFor(code), this.#spelling) };
  }

  /** The second way to read what is to be created. */
  #tagged(source: Source, { statements }: SentenceReading): TaggedReading | undefined {
    if (statements.some(({ kind }) => kind === 'refuse' || kind === 'forbid')) return undefined;
    const { code } = source;
    const text = spelled(source);
    const tokens = tokenise(text, code === 'pt').filter(({ kind }) => kind !== 'end');
    const found = this.#tagger.tag(tokens, this.#spelling.speech(tokens, code));
    return taggedReading(text, tokens, found, code, (sentence) => this.#statementsIn(sentence));
  }

  #statementsIn(sentence: string): readonly Statement[] {
    const source = this.#sourceOf(sentence);
    return typeof source === 'string' ? refusal(source).statements : this.#grammatical(source).statements;
  }

  #grammatical({ text, code, right }: Source): SentenceReading {
    const ctx = new Context(text, this.#marked(right, code), languageFor(code));
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
