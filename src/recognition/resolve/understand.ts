/** Adds up statements against the entities that exist: which entity a name means, what is new, what changes. */
import type { KnownEntity } from '../../domain/recognition.js';
import { mergeFacts, saysSomething } from '../grammar/facts.js';
import { typeOfName } from '../grammar/type-of.js';
import type { AttributeReading, Facts, Phrase, SentenceReading, Statement } from '../reading.js';
import { findAttribute, findKnown, nameKey } from './known.js';
import type { EntityDraft, Understanding } from './model.js';
import { type Sentences, sentencesIn, type Texts, textsOf } from './texts.js';

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>;

export function understand(reading: SentenceReading, known: readonly KnownEntity[]): Understanding {
  return new Folding(reading, known).run();
}

class Folding {
  readonly #reading: SentenceReading;
  readonly #known: readonly KnownEntity[];
  readonly #out: Understanding = {
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
    this.#reading = reading;
    this.#known = known;
  }

  run(): Understanding {
    for (const statement of this.#reading.statements) this.#take(statement);
    return this.#out;
  }

  #take(statement: Statement): void {
    switch (statement.kind) {
      case 'entity':
        return this.#entityStatement(statement);
      case 'attributes':
        return this.#attributes(statement);
      case 'constrain':
        return this.#constrain(statement);
      case 'relate':
        return this.#relate(statement);
      case 'remove':
        return this.#remove(statement);
      case 'rename':
        return this.#rename(statement);
      case 'rule':
        return this.#rule(statement);
      case 'ask':
      case 'refuse':
      case 'forbid':
        this.#out.refusal ??= statement;
        return;
      case 'vague':
        this.#out.vague = true;
        return;
    }
  }

  get #texts(): Texts {
    return textsOf(this.#reading.language);
  }

  get #sentences(): Sentences {
    return sentencesIn(this.#reading.language);
  }

  #key(phrase: Phrase): string {
    return nameKey(phrase.text, this.#reading.language);
  }

  #find(phrase: Phrase): EntityDraft | undefined {
    const key = this.#key(phrase);
    const exact = this.#out.entities.find((draft) => this.#key(draft.phrase) === key);
    if (exact) return exact;
    const known = this.#knownNamed(phrase);
    if (known) return this.#out.entities.find((draft) => draft.known === known);
    const endings = this.#out.entities.filter((draft) => this.#key(draft.phrase).endsWith(key) && key.length > 3);
    return endings.length === 1 ? endings[0] : undefined;
  }

  #knownNamed(phrase: Phrase): KnownEntity | undefined {
    return findKnown(phrase, this.#known, this.#reading.language);
  }

  #draft(phrase: Phrase, by: EntityDraft['by']): EntityDraft {
    const found = this.#find(phrase);
    if (found) {
      if (found.by === 'implied' || found.by === 'mention') found.by = by === 'implied' ? found.by : by;
      return found;
    }
    const draft: EntityDraft = {
      phrase,
      known: this.#knownNamed(phrase),
      by,
      attributes: [],
      removes: [],
      relations: [],
    };
    this.#out.entities.push(draft);
    return draft;
  }

  #entityStatement({ entity, by }: Of<'entity'>): void {
    if (
      by === 'create' &&
      this.#known.length > 0 &&
      !this.#knownNamed(entity) &&
      this.#isAttributeWord(entity) &&
      this.#onlyStatement()
    )
      return this.#addToWhich(entity);
    // "product price": a known entity and its attribute in one name.
    if (by === 'heading' && !this.#knownNamed(entity)) {
      const split = this.#split(entity);
      if (split && this.#onlyStatement())
        return this.#addAttribute(this.#draft(split.entity, 'mention'), { phrase: split.attribute, facts: {} });
    }
    this.#draft(entity, by);
  }

  #onlyStatement(): boolean {
    return this.#reading.statements.length === 1;
  }

  #isAttributeWord(phrase: Phrase): boolean {
    return !phrase.plural && !phrase.wrapped && typeOfName(phrase.text, this.#reading.language).certain;
  }

  /** "add email": to the only entity there is, or a question which. */
  #addToWhich(phrase: Phrase): void {
    this.#out.contextual = true;
    const [only] = this.#known;
    if (this.#known.length === 1 && only)
      return this.#addAttribute(this.#draft({ text: only.name, plural: false }, 'extend'), { phrase, facts: {} });
    this.#out.question = {
      text: this.#texts.whichGets(phrase.text),
      requests: this.#known.slice(0, 3).map((entity) => this.#sentences.add(phrase.text, entity.name)),
    };
  }

  #attributes(statement: Of<'attributes'>): void {
    if (statement.entity) {
      const draft = this.#draft(statement.entity, 'implied');
      for (const attribute of statement.attributes)
        if (this.#isListedEntity(attribute, draft)) this.#relateListed(statement.entity, attribute);
        else this.#addAttribute(draft, attribute);
      return;
    }
    for (const attribute of statement.attributes) this.#homeless(attribute, statement.attributes);
  }

  /** "buildings have flats. Flat: number": what has a list of its own is an entity wherever it is named. */
  #isListedEntity({ phrase, facts }: AttributeReading, owner: EntityDraft): boolean {
    const key = this.#key(phrase);
    if (saysSomething(facts) || key === this.#key(owner.phrase)) return false;
    return this.#reading.statements.some(
      (statement) =>
        statement.kind === 'attributes' && statement.entity !== undefined && this.#key(statement.entity) === key,
    );
  }

  #relateListed(owner: Phrase, { phrase }: AttributeReading): void {
    this.#relate({ kind: 'relate', from: owner, to: phrase, relation: phrase.plural ? 'hasMany' : 'belongsTo' });
  }

  /** An attribute whose entity is not said: inside its own name, or found by what exists. */
  #homeless(attribute: AttributeReading, all: readonly AttributeReading[]): void {
    const whole = this.#known.filter((entity) => findAttribute(attribute.phrase.text, entity, this.#reading.language));
    if (attribute.weak && whole.length !== 1) return;
    const split = whole.length === 1 ? undefined : this.#split(attribute.phrase);
    if (split?.sure)
      return this.#addAttribute(this.#draft(split.entity, 'mention'), { ...attribute, phrase: split.attribute });
    const [current] = this.#out.entities.slice(-1);
    if (current) return this.#addAttribute(current, attribute);
    this.#out.contextual = this.#known.length > 0;
    const owners = this.#known.filter((entity) => findAttribute(attribute.phrase.text, entity, this.#reading.language));
    const [owner] = owners;
    if (owners.length === 1 && owner)
      return this.#addAttribute(this.#draft({ text: owner.name, plural: false }, 'mention'), attribute);
    const [only] = this.#known;
    if (this.#known.length === 1 && only)
      return this.#addAttribute(this.#draft({ text: only.name, plural: false }, 'mention'), attribute);
    if (this.#known.length > 1) {
      const candidates = owners.length > 1 ? owners : this.#known;
      this.#out.question ??= {
        text: this.#texts.whoseIs(attribute.phrase.text),
        requests: candidates
          .slice(0, 3)
          .map((entity) => this.#sentences.add(all.map((one) => one.phrase.text).join(', '), entity.name)),
      };
      return;
    }
    if (split) {
      return this.#addAttribute(this.#draft(split.entity, 'heading'), { ...attribute, phrase: split.attribute });
    }
    this.#out.question ??= { text: this.#texts.partOfWhat(attribute.phrase.text), requests: [] };
  }

  /** "product stock", "stock of product": an entity and its attribute in one name. Sure when the entity is known. */
  #split(phrase: Phrase): { entity: Phrase; attribute: Phrase; sure: boolean } | undefined {
    const words = phrase.text.split(' ');
    const of = words.findIndex((word) =>
      ['of', 'de', 'do', 'da', 'dos', 'das', 'in', 'no', 'na'].includes(word.toLowerCase()),
    );
    if (of > 0 && of < words.length - 1) {
      const rest = words.slice(of + 1);
      while (rest.length > 1 && ['the', 'a', 'an', 'each', 'every', 'o', 'a'].includes(rest[0]?.toLowerCase() ?? ''))
        rest.shift();
      const owner = one(rest.join(' '));
      if (this.#knownNamed(owner) || this.#findDeclared(owner))
        return { entity: owner, attribute: one(words.slice(0, of).join(' ')), sure: true };
    }
    for (let cut = words.length - 1; cut > 0; cut -= 1) {
      const owner = one(words.slice(0, cut).join(' '));
      if (this.#knownNamed(owner) || this.#findDeclared(owner))
        return { entity: owner, attribute: one(words.slice(cut).join(' ')), sure: true };
    }
    if (
      of > 0 &&
      of < words.length - 1 &&
      !typeOfName(phrase.text, this.#reading.language).certain === false &&
      this.#known.length === 0
    ) {
      return { entity: one(words.slice(of + 1).join(' ')), attribute: one(words.slice(0, of).join(' ')), sure: false };
    }
    if (words.length < 2) return undefined;
    const cut = /^[A-Z]/.test(words[0] ?? '') || words.length === 2 ? 1 : words.length - 1;
    return { entity: one(words.slice(0, cut).join(' ')), attribute: one(words.slice(cut).join(' ')), sure: false };
  }

  #findDeclared(phrase: Phrase): EntityDraft | undefined {
    const key = this.#key(phrase);
    return this.#out.entities.find((draft) => this.#key(draft.phrase) === key);
  }

  #addAttribute(draft: EntityDraft, reading: AttributeReading): void {
    const phrase = this.#withoutOwner(draft, reading.phrase);
    const key = this.#key(phrase);
    const same =
      draft.attributes.find((attribute) => this.#key(attribute.phrase) === key) ??
      this.#loosely(draft, phrase, reading.facts);
    if (same) same.facts = mergeFacts(same.facts, reading.facts);
    else draft.attributes.push({ phrase, facts: reading.facts });
  }

  /** "the description of the course" and "course description" inside Course mean "description". */
  #withoutOwner(draft: EntityDraft, phrase: Phrase): Phrase {
    const split = this.#split(phrase);
    if (!split?.sure || this.#find(split.entity) !== draft) return phrase;
    const joined = phrase.text
      .split(' ')
      .some((word) => ['of', 'de', 'do', 'da', 'dos', 'das', 'in', 'no', 'na'].includes(word.toLowerCase()));
    const has =
      draft.attributes.some((attribute) => this.#key(attribute.phrase) === this.#key(split.attribute)) ||
      (draft.known && findAttribute(split.attribute.text, draft.known, this.#reading.language));
    return joined || has ? split.attribute : phrase;
  }

  /** "the code must be unique" after "badge code": the same attribute when only one ends so and something is said of it. */
  #loosely(draft: EntityDraft, phrase: Phrase, facts: Facts): { facts: Facts } | undefined {
    if (!saysSomething(facts)) return undefined;
    const key = this.#key(phrase);
    const endings = draft.attributes.filter((attribute) => this.#key(attribute.phrase).endsWith(key));
    return endings.length === 1 ? endings[0] : undefined;
  }

  #constrain({ entity, facts, except }: Of<'constrain'>): void {
    const draft = entity ? this.#draft(entity, 'mention') : this.#out.entities.at(-1);
    const skipped = new Set((except ?? []).map((phrase) => this.#key(phrase)));
    if (!draft) {
      const [only] = this.#known;
      if (this.#known.length === 1 && only) {
        this.#out.contextual = true;
        this.#constrainKnown(this.#draft({ text: only.name, plural: false }, 'mention'), only, facts, skipped);
      } else this.#out.question ??= { text: this.#texts.allOfWhich, requests: [] };
      return;
    }
    if (draft.known) this.#constrainKnown(draft, draft.known, facts, skipped);
    for (const attribute of draft.attributes)
      if (!skipped.has(this.#key(attribute.phrase))) attribute.facts = mergeFacts(facts, attribute.facts);
    if (!draft.known && draft.attributes.length === 0) {
      // Nothing is known of it yet that this could be said of.
      this.#out.question ??= { text: this.#texts.noAttributesYet(draft.phrase.text), requests: [] };
    }
  }

  #constrainKnown(draft: EntityDraft, known: KnownEntity, facts: Facts, skipped: ReadonlySet<string>): void {
    this.#out.contextual = true;
    for (const name of Object.keys(known.attributes)) {
      const phrase = one(name);
      if (!skipped.has(this.#key(phrase))) this.#addAttribute(draft, { phrase, facts });
    }
  }

  #relate({ from, to, relation }: Of<'relate'>): void {
    const [a, b] = [this.#draft(from, 'implied'), this.#draft(to, 'implied')];
    const forward = a.relations.find((one) => one.target === b);
    const backward = b.relations.find((one) => one.target === a);
    if (relation === 'manyToMany') {
      drop(a, b);
      drop(b, a);
      a.relations.push({ kind: 'manyToMany', target: b });
    } else if (relation === 'hasMany') {
      if (
        forward?.kind === 'hasMany' ||
        forward?.kind === 'manyToMany' ||
        backward?.kind === 'manyToMany' ||
        backward?.kind === 'belongsTo'
      )
        return;
      if (backward?.kind === 'hasMany') {
        drop(b, a);
        b.relations.push({ kind: 'manyToMany', target: a });
      } else a.relations.push({ kind: 'hasMany', target: b });
    } else {
      // "a worker is on one site" beside "a site has many workers" is one edge.
      if (
        forward?.kind === 'belongsTo' ||
        backward?.kind === 'hasMany' ||
        forward?.kind === 'manyToMany' ||
        backward?.kind === 'manyToMany'
      )
        return;
      a.relations.push({ kind: 'belongsTo', target: b });
    }
  }

  #remove({ what, entity }: Of<'remove'>): void {
    if (entity) {
      const draft = this.#draft(entity, 'mention');
      for (const phrase of what) draft.removes.push(this.#attributeName(draft, phrase));
      return;
    }
    for (const phrase of what) {
      const known = this.#knownNamed(phrase);
      if (known || this.#known.length === 0) {
        const draft: EntityDraft = { phrase, known, by: 'mention', attributes: [], removes: [], relations: [] };
        this.#out.removedEntities.push(draft);
        continue;
      }
      this.#out.contextual = true;
      const split = this.#split(phrase);
      if (split?.sure) {
        const draft = this.#draft(split.entity, 'mention');
        draft.removes.push(this.#attributeName(draft, split.attribute));
        continue;
      }
      const owners = this.#known.filter((entity) => findAttribute(phrase.text, entity, this.#reading.language));
      const [owner] = owners;
      if (owners.length === 1 && owner) {
        const draft = this.#draft(one(owner.name), 'mention');
        draft.removes.push(this.#attributeName(draft, phrase));
      } else {
        this.#out.question ??= {
          text: owners.length > 1 ? this.#texts.removeFromWhich(phrase.text) : this.#texts.noSuch(phrase.text),
          requests: owners.slice(0, 3).map((entity) => this.#sentences.remove(phrase.text, entity.name)),
        };
      }
    }
  }

  #attributeName(draft: EntityDraft, phrase: Phrase): string {
    const found = draft.known && findAttribute(phrase.text, draft.known, this.#reading.language);
    if (draft.known && !found) {
      const relation = draft.known.relations.find(
        (one) => nameKey(one.target, this.#reading.language) === this.#key(phrase),
      );
      if (!relation) this.#out.doubt *= 0.75;
    }
    return found ?? phrase.text;
  }

  #rename({ from, to, of }: Of<'rename'>): void {
    if (of) {
      const owner = this.#knownNamed(of);
      this.#out.rename = {
        from: (owner && findAttribute(from.text, owner, this.#reading.language)) ?? from.text,
        to: to.text,
        of: owner?.name ?? of.text,
      };
      return;
    }
    const known = this.#knownNamed(from);
    if (known || this.#known.length === 0) {
      this.#out.rename = { from: known?.name ?? from.text, to: to.text };
      return;
    }
    this.#out.contextual = true;
    const split = this.#split(from);
    if (split?.sure) {
      const owner = this.#knownNamed(split.entity);
      this.#out.rename = {
        from: (owner && findAttribute(split.attribute.text, owner, this.#reading.language)) ?? split.attribute.text,
        to: to.text,
        of: owner?.name ?? split.entity.text,
      };
      return;
    }
    const owners = this.#known.filter((entity) => findAttribute(from.text, entity, this.#reading.language));
    const [owner] = owners;
    if (owners.length === 1 && owner)
      this.#out.rename = {
        from: findAttribute(from.text, owner, this.#reading.language) ?? from.text,
        to: to.text,
        of: owner.name,
      };
    else
      this.#out.question ??= {
        text: owners.length > 1 ? this.#texts.renameOfWhich(from.text) : this.#texts.noSuch(from.text),
        requests: owners.slice(0, 3).map((entity) => this.#sentences.rename(from.text, to.text, entity.name)),
      };
  }

  #rule({ text, why, about, mentions }: Of<'rule'>): void {
    const known = about ? undefined : mentions.find((phrase) => this.#knownNamed(phrase));
    const [only] = this.#known;
    if (about) this.#draft(about, 'mention');
    else if (known) this.#draft(known, 'mention');
    else if (this.#out.entities.length === 0 && this.#known.length === 1 && only) {
      this.#out.contextual = true;
      this.#draft({ text: only.name, plural: false }, 'mention');
    }
    this.#out.rules.push({ text, why });
  }
}

const one = (text: string): Phrase => ({ text, plural: false });

const drop = (from: EntityDraft, target: EntityDraft): void => {
  const index = from.relations.findIndex((relation) => relation.target === target);
  if (index >= 0) from.relations.splice(index, 1);
};
