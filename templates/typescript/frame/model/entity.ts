import type { Hono } from 'hono';
import type { EntityView } from '../ui/view.ts';

/** What the frame composes: an entity's API under /api, its pages, and what describes them. */
export interface Entity {
  /** Name of its schemas in the API's description: "Student". */
  readonly name: string;
  readonly view: EntityView;
  readonly api: Hono;
  readonly pages: Hono;
}
