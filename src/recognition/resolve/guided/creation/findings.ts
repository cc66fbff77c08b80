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
  /** In the order in which they were spoken of. */
  readonly spoken: KnownEntity[] = [];
  readonly attributes = new Map<KnownEntity, AttributeReading[]>();
  readonly votes: Vote[] = [];
  /** Pieces that were not understood, as typed. */
  strays: readonly string[] = [];
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
    this.spoken.length = 0;
    this.attributes.clear();
    this.votes.length = 0;
    this.strays = [];
    this.guesses = 0;
  }

  speak(entity: KnownEntity): void {
    if (!this.spoken.includes(entity)) this.spoken.push(entity);
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
    if (piece.trim() === '' || this.#background.includes(piece.trim().toLowerCase())) return;
    this.strays = [...this.strays, piece.trim()];
  }
}
