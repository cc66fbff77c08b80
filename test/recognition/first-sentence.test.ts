/** The sentences of the README and of the first screen: what a stranger types first must be right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadGrammar } from '../../src/recognition/grammar/grammar.js';
import { resolve } from '../../src/recognition/resolve/resolve.js';

const SENTENCES: readonly (readonly [sentence: string, ...attributes: string[]])[] = [
  [
    'create a student management system with name, unique email, birth date and gpa between 0 and 4',
    'name:string',
    'email:email:unique',
    'birthDate:date',
    'gpa:decimal',
  ],
  [
    'create a student system with name, unique email and birth date',
    'name:string',
    'email:email:unique',
    'birthDate:date',
  ],
  ['suppliers with name, unique email and phone', 'name:string', 'email:email:unique', 'phone:string'],
  ['books: title, isbn unique, pages at least 1', 'title:string', 'isbn:string:unique', 'pages:integer'],
  [
    'Book: title!, isbn! unique, pages:int>0, blurb?',
    'title:string',
    'isbn:string:unique',
    'pages:integer',
    'blurb:text',
  ],
];

for (const [sentence, ...attributes] of SENTENCES)
  test(sentence, async () => {
    const { entities, intent, path, confidence } = resolve((await loadGrammar()).read(sentence), [], sentence);
    assert.deepEqual([intent, path, confidence >= 0.7], ['create', 'template', true]);
    assert.deepEqual(
      entities[0]?.attributes.map(({ name, type, unique }) => `${name}:${type}${unique ? ':unique' : ''}`),
      attributes,
    );
  });

/** Sentences with several entities, and those that change what is there: what must come out, in few words. */
const MORE: readonly (readonly [sentence: string, ...facts: string[]])[] = [
  [
    'teams (name, city) and players (name, jersey number between 1 and 99); a player belongs to one team',
    'Team(name, city)',
    'Player(name, jerseyNumber) belongsTo Team',
  ],
  [
    'students (name, email) and courses (title, credits); students can take many courses and courses have many students',
    'Student(name, email) manyToMany Course',
    'Course(title, credits)',
  ],
  [
    'Articles have a title of at most 120 characters and a status that is draft, reviewed or published; draft by default',
    'Article(title, status)',
  ],
  ['aluno com nome, email único e data de nascimento', 'Aluno(nome, email, dataDeNascimento)'],
  [
    'entity Order with order number, placed at, total and status one of new, paid, shipped',
    'Order(orderNumber, placedAt, total, status)',
  ],
  [
    'Sensor readings: temperature from -20 to 60, humidity 0 to 100, recorded at',
    'SensorReading(temperature, humidity, recordedAt)',
  ],
  [
    'patients with name; doctors with name; visits with date; a visit belongs to a patient and a doctor',
    'Patient(name)',
    'Doctor(name)',
    'Visit(date) belongsTo Patient, belongsTo Doctor',
  ],
];

for (const [sentence, ...facts] of MORE)
  test(sentence, async () => {
    const { entities, path, confidence } = resolve((await loadGrammar()).read(sentence), [], sentence);
    const told = entities.map(({ name, attributes, relations }) => {
      const links = relations
        .filter(({ kind }) => kind !== 'hasMany')
        .map(({ kind, target }) => `${kind} ${target}`)
        .join(', ');
      return `${name}(${attributes.map((attribute) => attribute.name).join(', ')})${links && ` ${links}`}`;
    });
    assert.deepEqual([path, confidence >= 0.7, ...told], ['template', true, ...facts]);
  });
