/** A Business Autonomous Entity knows one entity of the business: its words, its usual attributes, its neighbours. */
import type { RelationKind } from '../domain/entity-spec.js';
import type { Language, RecognisedAttribute } from '../domain/recognition.js';

export interface Bae {
  /** PascalCase entity name it speaks for. */
  readonly entity: string;
  /** Attributes of an entity that was asked for without any. */
  defaultAttributes(language: Language): readonly RecognisedAttribute[];
  /** How it is usually linked to another entity; undefined where the sentence alone decides. */
  usualRelationTo(other: string): RelationKind | undefined;
}

/** Speaks for any entity that nobody knows better. */
export class GenericBae implements Bae {
  readonly entity: string;

  constructor(entity: string) {
    this.entity = entity;
  }

  defaultAttributes(language: Language): readonly RecognisedAttribute[] {
    return language === 'pt'
      ? [{ name: 'nome', label: 'Nome', type: 'string' }]
      : [{ name: 'name', label: 'Name', type: 'string' }];
  }

  usualRelationTo(): undefined {
    return undefined;
  }
}
