import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Change } from '../../src/domain/change.js';
import type { GenerationScope } from '../../src/domain/stack.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { attribute, entity, newSystem, relation, school, system } from './specs.js';

const paths = (scope: GenerationScope): readonly string[] => stack.artifactPlans(scope).map(({ path }) => path);
const EXISTING = ['0001_create_students.sql', '0002_create_teachers.sql', '0003_create_courses.sql'];

const evolved = (change: Change, ...entities: typeof school.entities): GenerationScope => ({
  target: { ...school, entities },
  previous: school,
  changes: [change],
  migrations: EXISTING,
});

suite('artifactPlans', () => {
  test('plans everything for a new system', () => {
    const planned = paths(newSystem(school));
    for (const path of [
      'package.json',
      'package-lock.json',
      'src/server.ts',
      'src/db/tables.ts',
      'src/entities/student/student.api.ts',
      'src/entities/student/student.pages.ts',
      'src/entities/teacher/teacher.links.ts',
      'test/course.test.ts',
      'public/app.css',
    ])
      assert.ok(planned.includes(path), path);
  });

  test('numbers migrations so that a table comes after those it points at', () => {
    assert.deepEqual(
      paths(newSystem(school)).filter((path) => path.startsWith('migrations/')),
      [
        'migrations/0001_create_students.sql',
        'migrations/0002_create_teachers.sql',
        'migrations/0003_create_courses.sql',
        'migrations/0004_create_student_courses.sql',
      ],
    );
  });

  test('plans links only for entities that have some', () => {
    const alone = system('Notes', entity('Note', [attribute('name', 'string')]));
    assert.ok(!paths(newSystem(alone)).some((path) => path.endsWith('.links.ts')));
  });

  test('plans an added attribute for its entity and the frame that lists it, and nothing else', () => {
    const phone = attribute('phone', 'string', { required: false });
    const [student, course, teacher] = school.entities;
    assert.ok(student && course && teacher);
    const changed = { ...student, attributes: [...student.attributes, phone] };
    const scope = evolved({ kind: 'add-attribute', entity: 'Student', attribute: phone }, changed, course, teacher);
    const planned = paths(scope);
    assert.ok(planned.includes('migrations/0004_add_phone_to_students.sql'));
    assert.ok(planned.includes('src/db/tables.ts'));
    assert.ok(planned.includes('src/entities/student/student.model.ts'));
    assert.ok(
      !planned.some((path) => /\/(?:course|teacher)\/|^src\/http|^public|^package/.test(path)),
      planned.join('\n'),
    );
  });

  test('plans both ends of an added relation, and those that list the rows of the one that has it', () => {
    const room = entity('Room', [attribute('name', 'string')]);
    const mentor = relation('belongsTo', 'Teacher', 'mentor');
    const [student, course, teacher] = school.entities;
    assert.ok(student && course && teacher);
    const changed = { ...student, relations: [...student.relations, mentor] };
    const planned = paths(
      evolved({ kind: 'add-relation', entity: 'Student', relation: mentor }, changed, course, teacher, room),
    );
    assert.ok(planned.includes('src/entities/student/student.repo.ts'));
    assert.ok(planned.includes('src/entities/teacher/teacher.links.ts'));
    assert.ok(planned.includes('src/entities/course/course.pages.ts'));
    assert.ok(!planned.some((path) => path.includes('/room/')));
  });

  test('plans the neighbours of a renamed entity, and theirs', () => {
    const [student, course, teacher] = school.entities;
    assert.ok(student && course && teacher);
    const professor = entity('Professor', teacher.attributes, [], { id: teacher.id });
    const taught = { ...course, relations: course.relations.map((one) => ({ ...one, target: 'Professor' })) };
    const planned = paths(
      evolved(
        { kind: 'rename-entity', from: 'Teacher', to: 'Professor', entityId: teacher.id },
        student,
        taught,
        professor,
      ),
    );
    for (const file of ['professor/professor', 'course/course', 'student/student'])
      assert.ok(planned.includes(`src/entities/${file}.pages.ts`), file);
  });

  test('plans the neighbours of an added entity', () => {
    const room = entity('Room', [attribute('name', 'string')], [relation('belongsTo', 'Course', 'course')]);
    const hall = entity('Hall', [attribute('name', 'string')]);
    const planned = paths(evolved({ kind: 'add-entity', entity: room }, ...school.entities, room, hall));
    assert.ok(planned.includes('migrations/0004_create_rooms.sql'));
    assert.ok(planned.includes('src/entities/course/course.links.ts'));
    assert.ok(!planned.some((path) => path.includes('/hall/')));
  });
});
