import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttributeType } from '../../src/domain/entity-spec.js';
import type { Language } from '../../src/domain/recognition.js';
import { typeOfName } from '../../src/recognition/grammar/type-of.js';
import { typedBeside } from '../../src/recognition/resolve/type-beside.js';

type Names = Readonly<Partial<Record<AttributeType, string>>>;

const ENGLISH: Names = {
  string: `weight class, hazard class, age group, price range, frequency, watering frequency, blood pressure, blood type,
    port of loading, port of discharge, type of instrument, kind of wood, status, level, subject area, delivery area,
    ear mark, row letter, top note, crew member, responsible, who is responsible, yearly gift, gps coordinates,
    days possible, currencies accepted, languages spoken, what is missing, whats broken, what they wear on their heads, whose horse,
    which tooth, how i was paid, how often, last owner, first dog, closing day, parked at, lives in, wants to learn,
    vet in charge, approved by, sold to, allergic to, favourite dish, coat of arms, licence plates, boy or girl,
    coffee order, winter storage, indoor or outdoor, with whom, room number, serial no, badge code, shed, spelling, wood or stone, product name, medication`,
  text: 'description, notes, cover letter, side effects, what happened, feeding instructions',
  integer: `year lit, planted in, bought in, number of pupils, allowed number of cats, how many, goals against,
    quantity left, left, rating minimum, players min, spaces total, plants per row, portions a day, spare beds, doses left,
    charge cycles, towels, loaves, minutes late, hours slept, copies available, seats free, frames of brood, kneading time, times per day, crowd size, burn time, lap time, reading time, reorder at, systolic,
    hp limit, time limit, print run, calendar week, tip cents, runtime, population, engine hours, age in months, opened by how many`,
  decimal: `gross weight, weight at birth, price with breakfast, price a night, price then, milk average, size in hectares,
    height above ground, amount of milk, melting point, hydration, length min, salary expectation, sold for, fat %,
    traffic gb, litres per hour, floor area, final mark, how deep it lies, how much, what the upper value is, price paid,
    price adult, sugar level, salt content, latency in ms, surface in hectares, estimate, stamp duty`,
  float: 'pressure bar, water temperature, speed, clock frequency, temperature measured, latitude',
  boolean: `torn, taken, seen, venomous, waterproof, ready, non stick, frost hardy, swims well, roof ok, form signed, key given, bill sent,
    paid in advance, deposit paid, dogs welcome, cover is lost, kids are welcome, covered in winter, toxic to cats,
    with baby, under warranty, on call, still ticks, smokes, brings dog, takes medication, sea view, photo permission,
    needs parking, can drive, guide needed, insured, late checkout, dimmable`,
  date: `data de entrada, last pressure test, next safety check, last tuning, washed last, next check up, motor last oiled, first registration, moves out, redeem by,
    sow before, available from, valid until date, valid till, until when, when it must be ready, expected delivery, hired on,
    moving in date, last seen, best before, contract end`,
  datetime: 'departs, arrives, measured at, delivery time, scheduled for, kick off',
  time: 'closing time, opens at, time of day, how late it goes',
  url: 'photo link, website, cv url',
  email: 'contact email, owner email',
};

const PORTUGUESE: Names = {
  string: `nome do cliente, número do brinco, número do passaporte, código de barras, classe de peso, quem pegou, a quem foi emitida, com quem está, bebida,
    resultado, apelido, forma de pagamento, tipo de solo, em que gaveta está`,
  text: 'observações, modo de preparo',
  integer: `número de pessoas, quantidade em estoque, prazo de entrega em dias, quantos cabem, acompanhantes, batimentos por minuto, ano de
    fabricação, tempo em minutos`,
  decimal: 'preço por noite, potência em cavalos, vazão, odômetro inicial, peso em kg, valor da diária',
  float: 'temperatura do forno',
  boolean: 'sabe nadar, quer receber notícias, emprestado, varanda, ar condicionado, em dia, vendida, está pago',
  date: 'data de entrada, última troca de água, alugado até, desde quando, quando chegou, entrou no clube, devolvido em',
  datetime: 'data e hora, criado em',
  time: 'a que horas volta, hora de chegada',
};

for (const [code, names] of [
  ['en', ENGLISH],
  ['pt', PORTUGUESE],
] as const satisfies readonly (readonly [Language, Names])[])
  for (const [type, list] of Object.entries(names))
    test(`${code}: names that are of type ${type}`, () => {
      const all = list.split(',').map((name) => name.replace(/\s+/g, ' ').trim());
      const other = all.filter((name) => typeOfName(name, code).type !== type);
      assert.deepEqual(
        other.map((name) => `${name}: ${typeOfName(name, code).type}`),
        [],
      );
    });

test('how sure a name is one of an attribute is told by its words alone', () => {
  assert.deepEqual(typeOfName('torn', 'en'), { type: 'boolean', certain: false, known: false });
  assert.deepEqual(typeOfName('port of discharge', 'en'), { type: 'string', certain: true, known: true });
});

test('what starts and ends is told by the thing and by the names beside', () => {
  const typed = (entity: string, ...names: string[]): Record<string, AttributeType> =>
    Object.fromEntries(
      typedBeside(
        names.map((name) => ({ name, label: name, type: typeOfName(name, 'en').type })),
        new Set(),
        entity,
      ).map(({ name, type }) => [name, type]),
    );
  assert.deepEqual(typed('NightShift', 'start', 'end'), { start: 'datetime', end: 'datetime' });
  assert.deepEqual(typed('Shift', 'day', 'start', 'end'), { day: 'date', start: 'time', end: 'time' });
  assert.deepEqual(typed('Lease', 'start', 'end'), { start: 'date', end: 'date' });
  assert.deepEqual(typed('Booking', 'from', 'to'), { from: 'date', to: 'date' });
  assert.deepEqual(typed('Flight', 'from', 'to'), { from: 'string', to: 'string' });
  assert.deepEqual(typed('SwimmingLesson', 'day', 'time'), { day: 'string', time: 'time' });
});
