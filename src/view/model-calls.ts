/** Model calls under way, from the events of their run. */
import type { EventOf } from '../domain/event.js';
import { plainLine } from './sanitize.js';
import { duration } from './units.js';

export interface ModelCallView {
  readonly purpose: string;
  /** Milliseconds since the epoch: when it was asked, or when it failed. */
  readonly since: number;
  readonly streamed: boolean;
  /** The end of its answer so far. */
  readonly text: string;
  /** It failed and waits. */
  readonly retry?: EventOf<'model-retried'>;
}

/** Characters of a model's answer that a panel may show. */
const TAIL = 400;

export function callsAfter(
  calls: readonly ModelCallView[],
  event: EventOf<'model-asked' | 'model-text' | 'model-retried' | 'model-called'>,
): readonly ModelCallView[] {
  const { purpose } = event;
  const before = calls.find((call) => call.purpose === purpose);
  const others = calls.filter((call) => call !== before);
  const call = { purpose, since: event.at, streamed: true, text: '' };
  switch (event.type) {
    case 'model-asked':
      return [...others, { ...call, streamed: event.streamed }];
    case 'model-text':
      return [...others, { ...(before ?? call), text: `${before?.text ?? ''}${event.text}`.slice(-TAIL) }];
    case 'model-retried':
      return [...others, { ...call, retry: event }];
    case 'model-called':
      return others;
  }
}

export const WHOLE_WORDS = 'not streamed: it comes as a whole';

/** What a person is waiting for; `now` is milliseconds since the epoch. */
export function waitingWords({ since, streamed, text, retry }: ModelCallView, now: number): string {
  const waited = Math.max(0, now - since);
  if (retry) {
    const left = Math.max(0, retry.waitMs - waited);
    return `try ${retry.attempt} ${left > 0 ? `in ${Math.ceil(left / 1000)} s` : 'now'}: ${plainLine(retry.reason)}`;
  }
  if (text !== '') return '…';
  if (!streamed) return `${duration(waited)} · ${WHOLE_WORDS}`;
  return `asked, no word yet after ${duration(waited)}`;
}

export interface RetryView {
  readonly reason: string;
  readonly times: number;
}

/** The same reason again is one more time. */
export function withRetry(retries: readonly RetryView[], reason: string): readonly RetryView[] {
  const before = retries.find((one) => one.reason === reason)?.times ?? 0;
  return [...retries.filter((one) => one.reason !== reason), { reason, times: before + 1 }];
}

/** "the endpoint failed: 503; try 2 in 1 s". */
export const retryWords = ({ reason, attempt, waitMs }: EventOf<'model-retried'>): string =>
  `${reason}; try ${attempt} ${waitMs > 0 ? `in ${Math.ceil(waitMs / 1000)} s` : 'now'}`;
