/** The entities a sentence is found to speak of, and how its names lead to them and to what exists. */
import type { KnownEntity, Language } from '../../domain/recognition.js';
import type { Phrase, SentenceReading } from '../reading.js';
import { findKnown, nameKey } from './known.js';
import type { EntityDraft, Understanding } from './model.js';
import { type Sentences, sentencesIn, type Texts, textsOf } from './texts.js';

export class Drafts {
  readonly reading: SentenceReading;
  readonly known: readonly KnownEntity[];
  readonly out: Understanding = {
    entities: [],
    removedEntities: [],
    rename: undefined,
    rules: [],
    contextual: false,
    question: undefined,
    refusal: undefined,
    vague: false,
    doubt: 1,
  };

  constructor(reading: SentenceReading, known: readonly KnownEntity[]) {
    this.reading = reading;
    this.known = known;
  }

  get language(): Language {
    return this.reading.language;
  }

  get texts(): Texts {
    return textsOf(this.language);
  }

  get sentences(): Sentences {
    return sentencesIn(this.language);
  }

  /** The one entity there is. */
  get only(): KnownEntity | undefined {
    return this.known.length === 1 ? this.known[0] : undefined;
  }

  key(phrase: Phrase): string {
    return nameKey(phrase.text, this.language);
  }

  knownNamed(phrase: Phrase): KnownEntity | undefined {
    return findKnown(phrase, this.known, this.language);
  }

  declared(phrase: Phrase): EntityDraft | undefined {
    const key = this.key(phrase);
    return this.out.entities.find((draft) => this.key(draft.phrase) === key);
  }

  /** By its name, by what it is among the known, or by the only name that ends so. */
  find(phrase: Phrase): EntityDraft | undefined {
    const exact = this.declared(phrase);
    if (exact) return exact;
    const known = this.knownNamed(phrase);
    if (known) return this.out.entities.find((draft) => draft.known === known);
    const key = this.key(phrase);
    const endings = this.out.entities.filter((draft) => this.key(draft.phrase).endsWith(key) && key.length > 3);
    return endings.length === 1 ? endings[0] : undefined;
  }

  /** Found or begun. */
  draft(phrase: Phrase, by: EntityDraft['by']): EntityDraft {
    const found = this.find(phrase);
    if (found) {
      if (found.by === 'implied' || found.by === 'mention') found.by = by === 'implied' ? found.by : by;
      return found;
    }
    const draft: EntityDraft = {
      phrase,
      known: this.knownNamed(phrase),
      by,
      attributes: [],
      removes: [],
      relations: [],
    };
    this.out.entities.push(draft);
    return draft;
  }
}

export const phraseOf = (text: string): Phrase => ({ text, plural: false });
