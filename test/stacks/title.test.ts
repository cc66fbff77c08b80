/** The name of a system is the person's to change, in one place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeText } from '../../src/managed-system/merge.js';
import { render } from '../system/generated.js';
import { attribute, entity, newSystem, school } from './specs.js';

const SITE = 'src/ui/site.ts';

test('a title that a person wrote stays when the system gets another section, and the README tells where it is', async () => {
  const room = entity('Room', [attribute('name', 'string')]);
  const files = await render(newSystem(school));
  const base = files.get(SITE) ?? '';
  const ours = (await render(newSystem({ ...school, entities: [...school.entities, room] }))).get(SITE) ?? '';
  const theirs = base.replace("title: 'School'", "title: 'Hogwarts'");
  const { text, conflicts } = mergeText(base, theirs, ours);
  assert.deepEqual(conflicts, []);
  assert.equal(text, ours.replace("title: 'School'", "title: 'Hogwarts'"));
  assert.notEqual(text, ours);
  for (const [path, content] of files)
    if (path.endsWith('.ts') && path !== SITE) assert.doesNotMatch(content, /'School'/, `${path} repeats the title`);
  assert.match(files.get('README.md') ?? '', /`src\/ui\/site\.ts` \| `title`, the name on every page/);
});
