import assert from 'node:assert/strict';
import { test } from 'node:test';
import { singularOfPortuguese } from '../../src/domain/names.js';

const TABLE: readonly (readonly [string, string])[] = [
  ['alunos', 'aluno'],
  ['professores', 'professor'],
  ['licoes', 'licao'],
  ['animais', 'animal'],
  ['imoveis', 'imovel'],
  ['viagens', 'viagem'],
  ['meses', 'mes'],
  ['luzes', 'luz'],
  ['paes', 'pao'],
  ['onibus', 'onibus'],
  ['classes', 'classe'],
  ['cursos', 'curso'],
  ['hoteis', 'hotel'],
  ['clubes', 'clube'],
  ['aluno', 'aluno'],
];

for (const [many, one] of TABLE) test(`${many} → ${one}`, () => assert.equal(singularOfPortuguese(many), one));
