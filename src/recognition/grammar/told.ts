/** The statements made so far, lists of attributes still open among them. */
import { singularOf } from '../../domain/names.js';
import type { AttributeReading, Facts, Phrase, Statement } from '../reading.js';

export interface Draft {
  readonly phrase: Phrase;
  facts: Facts;
  readonly weak?: boolean;
}

export interface List {
  entity: Phrase | undefined;
  by: 'list' | 'has' | 'add';
  readonly drafts: Draft[];
  readonly segment: number;
  readonly required: boolean;
}

type Entry = Statement | List;

const isList = (entry: Entry): entry is List => 'drafts' in entry;

export class Told {
  readonly #entries: Entry[] = [];

  say(statement: Statement): void {
    this.#entries.push(statement);
  }

  startList(list: List): List {
    this.#entries.push(list);
    return list;
  }

  get hasAttributes(): boolean {
    return this.drafts().length > 0;
  }

  /** A removal was told. */
  get departs(): boolean {
    return this.#entries.some((entry) => !isList(entry) && entry.kind === 'remove');
  }

  /** The current list has this name already. */
  knows(phrase: Phrase): boolean {
    return this.drafts().some((draft) => same(draft.phrase, phrase));
  }

  /** It is one of the values of a name said before: "open by default". */
  hasValue(value: unknown): boolean {
    return this.drafts().some(({ facts }) => facts.values?.some((one) => one === value));
  }

  hasAttributesOf(entity: Phrase): boolean {
    return this.#entries.some(
      (entry) => isList(entry) && entry.entity !== undefined && same(entry.entity, entity) && entry.drafts.length > 0,
    );
  }

  /** Of the entity whose list was told last. */
  drafts(): Draft[] {
    const lists = this.#entries.filter(isList);
    const current = lists.findLast((list) => list.drafts.length > 0);
    if (!current) return [];
    return this.draftsOf(current);
  }

  draftsOf(current: List): Draft[] {
    return this.#entries
      .filter(isList)
      .filter(
        (list) =>
          list.entity === current.entity || (list.entity && current.entity && same(list.entity, current.entity)),
      )
      .flatMap((list) => list.drafts);
  }

  /** "make them many to many": the two entities named last. */
  lastTwo(): readonly [Phrase, Phrase] | undefined {
    const named = this.#entries.flatMap((entry) => (!isList(entry) && entry.kind === 'entity' ? [entry.entity] : []));
    const last = named.at(-1);
    const before = last && named.findLast((phrase) => !same(phrase, last));
    return last && before ? [before, last] : undefined;
  }

  /** Named as an entity in this request. */
  declared(phrase: Phrase): boolean {
    return this.#entries.some((entry) => {
      if (isList(entry)) return false;
      if (entry.kind === 'relate') return same(entry.from, phrase) || same(entry.to, phrase);
      return entry.kind === 'entity' && same(entry.entity, phrase);
    });
  }

  finish(): readonly Statement[] {
    return this.#entries.flatMap((entry): Statement[] => {
      if (!isList(entry)) return [entry];
      if (entry.drafts.length === 0) return [];
      const attributes: AttributeReading[] = entry.drafts.map(({ phrase, facts, weak }) => ({
        phrase,
        facts,
        ...(weak && { weak }),
      }));
      return [{ kind: 'attributes', attributes, by: entry.by, ...(entry.entity && { entity: entry.entity }) }];
    });
  }
}

const fold = (text: string): string => singularOf(text.toLowerCase().replace(/[_\s]+/g, ' '));
export const same = (a: Phrase, b: Phrase): boolean => fold(a.text) === fold(b.text);
