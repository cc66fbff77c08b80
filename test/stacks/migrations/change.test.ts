import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Attribute, SystemSpec } from '../../../src/domain/entity-spec.js';
import { attribute, entity, HOSTILE, relation, system } from '../specs.js';
import { type Evolving, Migrator, type Row } from './evolving.js';
import { schemaOf } from './schema.js';

let migrator: Migrator;
before(async () => {
  migrator = await Migrator.open();
});
after(() => migrator.close());

const owner = entity('Owner', [attribute('name', 'string')]);
const thing = (attributes: readonly Attribute[], rest: Partial<Parameters<typeof entity>[3]> = {}) =>
  entity('Thing', [attribute('kept', 'string'), ...attributes], [], { ...rest });
const things = (...attributes: readonly Attribute[]): SystemSpec => system('T', owner, thing(attributes));
const optional = (name: string, type: Attribute['type'], rest: Partial<Attribute> = {}): Attribute =>
  attribute(name, type, { required: false, ...rest });

/** Values of a column in the order of the rows, after a change of the spec with these values in it before. */
async function values(
  was: Attribute,
  is: Attribute,
  stored: readonly unknown[],
  decided: Row = {},
): Promise<readonly unknown[]> {
  const database = await migrator.begin(things(was));
  for (const value of stored) database.insert('things', { kept: 'k', value });
  await database.follow({ target: things(is), decided: { 'entity-Thing attribute-value': decided } });
  assert.deepEqual(schemaOf(database), schemaOf(await fresh(database)));
  return results;
}
let results: readonly unknown[] = [];

/** A new system with the spec of another, whose values are remembered before it goes. */
async function fresh(database: Evolving): Promise<Evolving> {
  results = database.all('SELECT "value" FROM "things" ORDER BY "id"').map(({ value }) => value);
  return migrator.begin(database.spec);
}

suite('values follow a change of type', () => {
  for (const [from, to, stored, expected] of [
    ['integer', 'string', [1, null, -7], ['1', null, '-7']],
    ['float', 'string', [1, 1.5, null, 0.1, 1e21], ['1', '1.5', null, '0.1', '1.0e+21']],
    ['boolean', 'string', [1, 0], ['true', 'false']],
    ['string', 'integer', ['12', '012', 'x', null, '-3', '1.5', ''], [12, null, null, null, -3, null, null]],
    ['string', 'decimal', ['12.50', '1,5', '-3', null, '1e3'], [12.5, null, -3, null, 1000]],
    ['float', 'integer', [3, 3.5, null], [3, null, null]],
    ['integer', 'decimal', [3, null], [3, null]],
    ['integer', 'boolean', [1, 0, 2, null], [1, 0, 0, 0]],
    ['string', 'boolean', ['Yes', 'no', 'TRUE', 'maybe', null], [1, 0, 1, 0, 0]],
    ['string', 'date', ['2026-01-31', '2026-02-30', '31.1.2026', null], ['2026-01-31', null, null, null]],
    ['date', 'datetime', ['2026-01-31', null], ['2026-01-31T00:00:00.000Z', null]],
    ['datetime', 'date', ['2026-01-31T00:00:00.000Z', '2026-01-31T09:30:00.000Z'], ['2026-01-31', null]],
    [
      'string',
      'datetime',
      ['2026-01-31 09:30', '12:00', '2026-01-31T09:30:00+02:00'],
      ['2026-01-31T09:30:00.000Z', null, '2026-01-31T07:30:00.000Z'],
    ],
    ['string', 'time', ['09:30', '9:30', '24:00'], ['09:30', null, null]],
    ['string', 'email', ['a@b.co', 'nobody', null], ['a@b.co', null, null]],
    ['string', 'text', ["it's", HOSTILE], ["it's", HOSTILE]],
  ] as const)
    test(`${from} to ${to}`, async () => {
      assert.deepEqual(await values(optional('value', from), optional('value', to), stored), expected);
    });
});

suite('values follow a change of constraint', () => {
  test('required from now on leaves what is empty', async () => {
    const is = attribute('value', 'string', { nullable: true });
    assert.deepEqual(await values(optional('value', 'string'), is, ['a', null, '']), ['a', null, null]);
  });

  test('a fill is given to rows that need a value, and to no others', async () => {
    assert.deepEqual(
      await values(optional('value', 'string'), attribute('value', 'string'), ['a', null, ''], { fill: HOSTILE }),
      ['a', HOSTILE, HOSTILE],
    );
    assert.deepEqual(
      await values(optional('value', 'string'), optional('value', 'integer'), ['1', 'x', null], { fill: 0 }),
      [1, 0, null],
    );
  });

  test('limits from now on, or misfits emptied', async () => {
    const limited = optional('value', 'integer', { max: 10 });
    assert.deepEqual(
      await values(optional('value', 'integer'), { ...limited, limitsFromNowOn: true }, [5, 50]),
      [5, 50],
    );
    assert.deepEqual(await values(optional('value', 'integer'), limited, [5, 50], { emptyMisfits: true }), [5, null]);
  });

  test('a value outside the limits that nobody decided about stops the migration, and nothing is changed', async () => {
    const database = await migrator.begin(things(optional('value', 'integer')));
    database.insert('things', { kept: 'k', value: 50 });
    const target = things(optional('value', 'integer', { max: 10 }));
    await assert.rejects(database.follow({ target }), /was not applied: CHECK constraint failed/);
    assert.deepEqual(database.all('SELECT "value" FROM "things"'), [{ value: 50 }]);
    assert.deepEqual(database.all('PRAGMA foreign_keys'), [{ foreign_keys: 1 }]);
  });

  test('what cannot stay in the column is in the archive, as it was', async () => {
    const database = await migrator.begin(things(optional('value', 'string')));
    for (const value of ['7', HOSTILE]) database.insert('things', { kept: 'k', value });
    await database.follow({ target: things(optional('value', 'integer')) });
    const [archived, ...others] = database.all('SELECT "entity", "row", "attribute", "value" FROM "_archive"');
    assert.deepEqual(archived, { entity: 'Thing', row: 2, attribute: 'value', value: HOSTILE });
    assert.deepEqual(others, []);
  });
});

suite('tables follow their system', () => {
  const student = entity(
    'Student',
    [attribute('name', 'string', { unique: true }), optional('note', 'text')],
    [
      relation('belongsTo', 'Teacher', 'teacher', { required: true, onDelete: 'cascade' }),
      relation('manyToMany', 'Course', 'courses'),
    ],
  );
  const teacher = entity('Teacher', [attribute('name', 'string'), optional('age', 'integer')]);
  const course = entity('Course', [attribute('title', 'string')]);
  const school = system('School', student, teacher, course);

  async function filled(): Promise<Evolving> {
    const database = await migrator.begin(school);
    for (const name of ['T1', 'T2']) database.insert('teachers', { name, age: 40 });
    for (const title of ['C1', 'C2']) database.insert('courses', { title });
    for (const [name, teacher_id] of [
      ['S1', 1],
      ['S2', 2],
      ['S3', 2],
    ])
      database.insert('students', { name, teacher_id, note: HOSTILE });
    database.exec('DELETE FROM "students" WHERE "name" = \'S3\'');
    database.exec('INSERT INTO "student_courses" VALUES (1, 1), (1, 2), (2, 2)');
    return database;
  }

  /** Applies the target and checks that the schema is that of a new system; `look` sees the database before. */
  async function follow(
    target: SystemSpec,
    look: (database: Evolving, scripts: readonly string[]) => void,
    decided: Row = {},
  ): Promise<void> {
    const database = await filled();
    const scripts = await database.follow({ target, decided: Object(decided) });
    assert.deepEqual(database.all('PRAGMA foreign_key_check'), []);
    look(database, scripts);
    assert.deepEqual(schemaOf(database), schemaOf(await migrator.begin(target)));
  }

  test('a referenced table is built anew under its child rows', () =>
    follow(
      {
        ...school,
        entities: [
          student,
          { ...teacher, attributes: [attribute('name', 'string'), optional('age', 'string')] },
          course,
        ],
      },
      (database) => {
        assert.deepEqual(database.all('SELECT "id", "name", "age" FROM "teachers"'), [
          { id: 1, name: 'T1', age: '40' },
          { id: 2, name: 'T2', age: '40' },
        ]);
        assert.deepEqual(database.all('SELECT "name", "teacher_id" FROM "students"'), [
          { name: 'S1', teacher_id: 1 },
          { name: 'S2', teacher_id: 2 },
        ]);
        database.exec('DELETE FROM "teachers" WHERE "id" = 2');
        assert.deepEqual(database.all('SELECT "name" FROM "students"'), [{ name: 'S1' }]);
        assert.throws(() => database.insert('students', { name: 'S4', teacher_id: 9 }), /FOREIGN KEY/);
      },
    ));

  test('a table that is built anew gives no id out again', () =>
    follow(
      {
        ...school,
        entities: [
          {
            ...student,
            attributes: [
              attribute('name', 'string', { unique: true }),
              attribute('note', 'string', { nullable: true }),
            ],
          },
          teacher,
          course,
        ],
      },
      (database) => assert.equal(database.insert('students', { name: 'S4', teacher_id: 1 }), 4),
    ));

  test('an entity gets a new name, and its links with it', () =>
    follow(
      {
        ...school,
        entities: [
          {
            ...entity('Pupil', student.attributes, [
              relation('belongsTo', 'Teacher', 'tutor', {
                id: 'relation-teacher',
                required: true,
                onDelete: 'cascade',
              }),
              relation('manyToMany', 'Course', 'courses'),
            ]),
            id: student.id,
          },
          teacher,
          course,
        ],
      },
      (database) => {
        assert.deepEqual(database.all('SELECT "name", "tutor_id" FROM "pupils"'), [
          { name: 'S1', tutor_id: 1 },
          { name: 'S2', tutor_id: 2 },
        ]);
        assert.deepEqual(database.all('SELECT * FROM "pupil_courses"').length, 3);
      },
    ));

  test('an entity goes, its rows and links stay in the archive', () =>
    follow({ ...school, entities: [{ ...student, relations: [] }, course] }, (database) => {
      const rows = database.all(
        'SELECT "entity", "row", "attribute", "value" FROM "_archive" WHERE "attribute" NOT LIKE \'%At\' AND "attribute" <> \'version\' ORDER BY 1, 2, 3, 4',
      );
      assert.deepEqual(
        rows.map((row) => Object.values(row).join(' ')),
        [
          'Student 1 courses 1',
          'Student 1 courses 2',
          'Student 1 teacherId 1',
          'Student 2 courses 2',
          'Student 2 teacherId 2',
          'Teacher 1 age 40',
          'Teacher 1 name T1',
          'Teacher 2 age 40',
          'Teacher 2 name T2',
        ],
      );
    }));

  test('nothing is kept of what a person wants deleted', async () => {
    const withoutNote = { ...student, attributes: student.attributes.slice(0, 1) };
    await follow(
      { ...school, entities: [withoutNote, teacher, course] },
      (database) => assert.throws(() => database.all('SELECT * FROM "_archive"'), /no such table/),
      { 'entity-Student attribute-note': { discard: true } },
    );
  });

  test('links that were a key become pairs when there may be many', () =>
    follow(
      {
        ...school,
        entities: [
          {
            ...student,
            relations: [
              relation('manyToMany', 'Teacher', 'teachers', { id: 'many' }),
              relation('manyToMany', 'Course', 'courses'),
            ],
          },
          teacher,
          course,
        ],
      },
      (database) =>
        assert.deepEqual(database.all('SELECT * FROM "student_teachers"'), [
          { student_id: 1, teacher_id: 1 },
          { student_id: 2, teacher_id: 2 },
        ]),
    ));

  test('several changes at once are one file that says what it does', async () => {
    const changed = {
      ...student,
      attributes: [
        attribute('name', 'string', { unique: false }),
        optional('note', 'text'),
        optional('code', 'string', { unique: true, default: HOSTILE }),
      ],
      relations: [relation('manyToMany', 'Course', 'courses')],
    };
    await follow({ ...school, entities: [changed, teacher, course] }, (database, scripts) => {
      assert.deepEqual(database.all('SELECT "name", "code" FROM "students"'), [
        { name: 'S1', code: null },
        { name: 'S2', code: null },
      ]);
      assert.equal([...database.scripts.keys()].at(-1), '0005_change_students.sql');
      assert.equal(scripts.length, 1);
      assert.match(scripts[0] ?? '', /^-- rebuild\n-- keeps students \(id, .*name, note\)\n\n-- Keep what leaves/);
    });
  });

  test('a change that is no change of the tables makes no migration', () =>
    follow({ ...school, entities: [{ ...student, label: 'Learner' }, teacher, course] }, (_, scripts) =>
      assert.deepEqual(scripts, []),
    ));
});

suite('the migrator', () => {
  const twoThings = async () => {
    const database = await migrator.begin(things(optional('value', 'string')));
    for (const value of ['a', 'b']) database.insert('things', { kept: 'k', value });
    return database;
  };
  const trying = (database: Evolving, script: string) => database.applyByHand('0009_by_hand.sql', script);

  for (const [what, script, reason] of [
    ['loses rows', '-- rebuild\nDELETE FROM "things" WHERE "id" = 1;', /things would have gained or lost rows/],
    ['drops a table and does not say so', '-- rebuild\nDROP TABLE "things";', /no such table: things/],
    [
      'changes values that it says it keeps',
      '-- keeps things (id, value)\nUPDATE "things" SET "value" = \'c\' WHERE "id" = 2;',
      /values of things would have been changed/,
    ],
    [
      'swaps values that it says it keeps',
      '-- rebuild\n-- keeps things (id, value)\nUPDATE "things" SET "value" = CASE "id" WHEN 1 THEN \'b\' ELSE \'a\' END;',
      /values of things/,
    ],
  ] as const)
    test(`refuses a script that ${what}`, async () => {
      const database = await twoThings();
      await assert.rejects(trying(database, script), reason);
      assert.deepEqual(database.all('SELECT "id", "kept", "value" FROM "things"'), [
        { id: 1, kept: 'k', value: 'a' },
        { id: 2, kept: 'k', value: 'b' },
      ]);
    });

  test('takes what a script says it drops, and refuses one that was changed after use', async () => {
    const database = await twoThings();
    await trying(database, '-- rebuild\n-- drops things\nDROP TABLE "things";');
    await assert.rejects(
      trying(database, '-- rebuild\n-- drops things\nDROP TABLE "things"; '),
      /was changed after use/,
    );
  });
});
