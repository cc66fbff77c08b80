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
