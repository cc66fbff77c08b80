/** The fixed set that every setting of the flags has to carry out, in this order. */

export interface FixedRequest {
  readonly id: 'standard' | 'repeated' | 'custom' | 'evolve' | 'relate' | 'rejected';
  readonly sentence: string;
  /** Of two managed folders: the repeated sentence begins another system, before a change makes the first reading stale. */
  readonly folder: 'first' | 'second';
}

const STANDARD = 'create a book with title and pages';

export const SIX_REQUESTS: readonly FixedRequest[] = [
  { id: 'standard', sentence: STANDARD, folder: 'first' },
  { id: 'repeated', sentence: STANDARD, folder: 'second' },
  {
    id: 'custom',
    sentence:
      'Meetings have a topic, a start date and an end date, and the end date can never be before the start date. Offers have a name, a price and a discount, and the discount can never be more than the price.',
    folder: 'first',
  },
  { id: 'evolve', sentence: 'add a publisher to book', folder: 'first' },
  { id: 'relate', sentence: 'a meeting belongs to a book', folder: 'first' },
  // Before it, the folder gets a template of its own that answers 200 where 201 is due.
  { id: 'rejected', sentence: 'add a place to meeting', folder: 'first' },
];
