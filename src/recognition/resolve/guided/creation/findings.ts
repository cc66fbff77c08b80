/** What a request is found to create, and how it is linked. */
import { wordsOf } from '../../../../domain/names.js';
import type { KnownEntity, Language } from '../../../../domain/recognition.js';
import type { AttributeReading, Phrase } from '../../../reading.js';
import { singularIn } from '../../../text/singular.js';
import { nameOfEntity } from '../../entity-name.js';
import { nameKey } from '../../known.js';

/** Something new, seen as if it existed, so that it is found wherever it is spoken of. */
export interface Fresh {
  readonly entity: KnownEntity;
  readonly label: string;
  readonly plural: boolean;
}

/** How many of `of` belong to one of `per`. */
interface Vote {
  readonly per: KnownEntity;
  readonly of: KnownEntity;
  readonly many: boolean;
}

export class Findings {
  readonly known: readonly KnownEntity[];
  readonly language: Language;
  readonly fresh: Fresh[] = [];
  readonly attributes = new Map<KnownEntity, AttributeReading[]>();
  readonly votes: Vote[] = [];
  readonly #pieces: string[] = [];
  /** Guesses that the words do not settle. */
  guesses = 0;
  readonly #background: string;

  constructor(known: readonly KnownEntity[], language: Language, background: readonly string[]) {
    this.#background = background.join('\n').toLowerCase();
    this.known = known;
    this.language = language;
  }

  get universe(): readonly KnownEntity[] {
    return [...this.known, ...this.fresh.map(({ entity }) => entity)];
  }

  isFresh(entity: KnownEntity): boolean {
    return this.fresh.some((one) => one.entity === entity);
  }

  /** Something new; nothing where its name is not safe. */
  invent(phrase: Phrase): KnownEntity | undefined {
    const there = this.named(phrase) ?? this.#ending(phrase);
    if (there) return there;
    const named = nameOfEntity(
      { phrase, known: undefined, by: 'create', attributes: [], removes: [], relations: [] },
      this.language,
    );
    if (!named.ok) return undefined;
    const entity: KnownEntity = { name: named.name, attributes: {}, relations: [] };
    this.fresh.push({ entity, label: named.label, plural: phrase.plural });
    return entity;
  }

  named({ text }: Phrase): KnownEntity | undefined {
    const key = nameKey(text, this.language);
    return this.universe.find(({ name }) => nameKey(name, this.language) === key);
  }

  /** "a family" where foster families were told of. */
  #ending({ text }: Phrase): KnownEntity | undefined {
    const [only, ...more] = wordsOf(text);
    if (only === undefined || more.length > 0) return undefined;
    const head = (words: readonly string[]): string | undefined => (this.language === 'pt' ? words[0] : words.at(-1));
    return this.universe.find(({ name }) => head(wordsOf(name)) === singularIn(only, this.language));
  }

  get strayWords(): number {
    return this.strays
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== '').length;
  }

  /** Forgets what was read, not what was found to be new. */
  again(): void {
    this.attributes.clear();
    this.votes.length = 0;
    this.#pieces.length = 0;
    this.guesses = 0;
  }

  note(entity: KnownEntity, attribute: AttributeReading): void {
    const list = this.attributes.get(entity) ?? [];
    const key = attribute.phrase.text.toLowerCase();
    if (!list.some(({ phrase }) => phrase.text.toLowerCase() === key)) list.push(attribute);
    this.attributes.set(entity, list);
  }

  vote(per: KnownEntity, of: KnownEntity, many: boolean): void {
    this.votes.push({ per, of, many });
  }

  stray(piece: string): void {
    const said = piece.trim();
    if (said !== '') this.#pieces.push(said);
  }

  /** Pieces that were not understood, as typed; what tells of who asks is none, unless it alone speaks of something. */
  get strays(): readonly string[] {
    const linked = new Set(this.votes.flatMap(({ per, of }) => [per, of]));
    const unspoken = this.universe.filter((entity) => !linked.has(entity));
    return this.#pieces.filter((piece) => {
      const said = wordsOf(piece).map((word) => singularIn(word, this.language));
      const names = unspoken.some(({ name }) => said.includes(wordsOf(name).at(-1) ?? ''));
      return names || !this.#background.includes(piece.toLowerCase());
    });
  }

  /** Takes back what was not understood since `mark`. */
  excuse(mark: number): void {
    this.#pieces.length = mark;
  }

  get mark(): number {
    return this.#pieces.length;
  }
}
