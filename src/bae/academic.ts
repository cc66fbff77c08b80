/** The domain BAES was born in: students, courses and teachers, in English and Portuguese. */
import type { AttributeType, RelationKind } from '../domain/entity-spec.js';
import { camelCase, labelOf } from '../domain/names.js';
import type { Language, RecognisedAttribute } from '../domain/recognition.js';
import type { Bae } from './bae.js';

type Default = readonly [english: string, portuguese: string, type: AttributeType, unique?: boolean];

interface Knowledge {
  /** Entity names it answers to, English first. */
  readonly names: readonly [english: string, ...others: string[]];
  readonly attributes: readonly Default[];
  /** By the English name of the other entity. */
  readonly relations: Readonly<Record<string, RelationKind>>;
}

const ACADEMIC: readonly Knowledge[] = [
  {
    names: ['Student', 'Aluno', 'Aluna', 'Estudante'],
    attributes: [
      ['name', 'nome', 'string'],
      ['email', 'email', 'email', true],
      ['birth date', 'data de nascimento', 'date'],
    ],
    relations: { Course: 'manyToMany' },
  },
  {
    names: ['Course', 'Curso', 'Disciplina'],
    attributes: [
      ['title', 'título', 'string'],
      ['description', 'descrição', 'text'],
      ['credits', 'créditos', 'integer'],
    ],
    relations: { Student: 'manyToMany', Teacher: 'belongsTo' },
  },
  {
    names: ['Teacher', 'Professor', 'Professora', 'Docente'],
    attributes: [
      ['name', 'nome', 'string'],
      ['email', 'email', 'email', true],
      ['department', 'departamento', 'string'],
    ],
    relations: { Course: 'hasMany' },
  },
];

const knowledgeOf = (entity: string): Knowledge | undefined => ACADEMIC.find(({ names }) => names.includes(entity));

class AcademicBae implements Bae {
  readonly entity: string;
  readonly #knowledge: Knowledge;

  constructor(entity: string, knowledge: Knowledge) {
    this.entity = entity;
    this.#knowledge = knowledge;
  }

  defaultAttributes(language: Language): readonly RecognisedAttribute[] {
    return this.#knowledge.attributes.map(([english, portuguese, type, unique]) => {
      const words = language === 'pt' ? portuguese : english;
      return { name: camelCase(words), label: labelOf(words), type, ...(unique ? { unique } : {}) };
    });
  }

  usualRelationTo(other: string): RelationKind | undefined {
    const name = knowledgeOf(other)?.names[0];
    return name === undefined ? undefined : this.#knowledge.relations[name];
  }
}

/** The BAE for a student, course or teacher under any name they go by; undefined for other entities. */
export function academicBae(entity: string): Bae | undefined {
  const knowledge = knowledgeOf(entity);
  return knowledge && new AcademicBae(entity, knowledge);
}
