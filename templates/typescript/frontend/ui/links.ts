import type { Context } from 'hono';
import { transaction } from '../db/database.ts';
import { idParam } from '../http/body.ts';
import { notFound } from '../http/problem.ts';
import type { Stored } from '../model/stored.ts';
import { leaveFlash } from './flash.ts';
import { searchName } from './ids.ts';
import { sentForm } from './sent-form.ts';
import { rowUrl } from './url.ts';
import type { EntityView } from './view.ts';

/** POST /students/{id}/courses */
export async function linkFromForm<R extends Stored>(c: Context, view: EntityView<R>) {
  const { id, name, here, links } = relationIn(c, view);
  const data = await sentForm(c);
  if (data.has('find')) {
    const q = String(data.get(searchName(name)) ?? '');
    return c.redirect(`${here}?${new URLSearchParams({ [searchName(name)]: q })}#${name}`, 303);
  }
  await transaction((db) => links.link(db, id, Number(data.get(name))));
  leaveFlash(c, 'Added.');
  return c.redirect(`${here}#${name}`, 303);
}

/** POST /students/{id}/courses/{otherId}/unlink */
export async function unlinkFromForm<R extends Stored>(c: Context, view: EntityView<R>) {
  const { id, name, here, links } = relationIn(c, view);
  const otherId = idParam(c, view.label, 'otherId');
  await transaction((db) => links.unlink(db, id, otherId));
  leaveFlash(c, 'Removed.');
  return c.redirect(`${here}#${name}`, 303);
}

function relationIn<R extends Stored>(c: Context, view: EntityView<R>) {
  const id = idParam(c, view.label);
  const name = c.req.param('relation');
  const related = view.related.find((candidate) => candidate.name === name);
  if (!related?.links) throw notFound('Relation', name ?? '');
  return { id, name: related.name, here: rowUrl(view.path, id), links: related.links };
}
