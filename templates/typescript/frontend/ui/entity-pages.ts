import { Hono } from 'hono';
import type { Stored } from '../model/stored.ts';
import { foundOptions } from './chooser.ts';
import { exportCsv } from './csv.ts';
import { deleteFromForm, deletePage } from './delete-page.ts';
import { detailPage } from './detail-page.ts';
import { createFromForm, editPage, newPage, saveFromForm } from './form-page.ts';
import { linkFromForm, unlinkFromForm } from './links.ts';
import { listPage } from './list-page.ts';
import { takeStep } from './steps.ts';
import type { EntityView } from './view.ts';

/**
 * The pages of an entity, one address a line. For a page of your own, put it in front:
 * `new Hono().get('/', myListPage).route('/', pagesFor(view))`.
 */
export const pagesFor = <R extends Stored>(view: EntityView<R>): Hono =>
  new Hono()
    .get('/', (c) => listPage(c, view))
    .get('/export.csv', (c) => exportCsv(c, view))
    .get('/options', (c) => foundOptions(c, view.reference))
    .get('/new', (c) => newPage(c, view))
    .post('/new', (c) => createFromForm(c, view))
    .get('/:id', (c) => detailPage(c, view))
    .get('/:id/edit', (c) => editPage(c, view))
    .post('/:id/edit', (c) => saveFromForm(c, view))
    .get('/:id/delete', (c) => deletePage(c, view))
    .post('/:id/delete', (c) => deleteFromForm(c, view))
    .post('/:id/step', (c) => takeStep(c, view))
    .post('/:id/:relation', (c) => linkFromForm(c, view))
    .post('/:id/:relation/:otherId/unlink', (c) => unlinkFromForm(c, view));
