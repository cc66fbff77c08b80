import type { ListQuery } from '../http/query.ts';

/** Address of a list: `query` with `changes`, without what is usual anyway. */
export function listUrl(path: string, query: ListQuery, changes: Partial<ListQuery> = {}): string {
  const { page, sort, dir, q, filters } = { ...query, ...changes };
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const [name, value] of Object.entries(filters)) params.set(name, String(value));
  if (isSorted({ sort, dir })) {
    params.set('sort', sort);
    params.set('dir', dir);
  }
  if (page > 1) params.set('page', String(page));
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Has the person asked for an order? */
export const isSorted = ({ sort, dir }: Pick<ListQuery, 'sort' | 'dir'>): boolean =>
  sort !== 'id' || dir !== 'asc';

/** Address of one row's page. */
export const rowUrl = (path: string, id: number): string => `${path}/${id}`;
