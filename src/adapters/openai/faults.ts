/** What an HTTP answer, or none, means: which fault it is and what a person can do about it. */
import { ModelError, type ModelErrorDetails, type ModelFault } from '../../domain/errors.js';
import type { SilenceLimits } from './idle.js';

/** An error answer as the SDK hands it on; nothing in it can be relied on. */
export interface ErrorAnswer {
  readonly status: number | undefined;
  readonly code: unknown;
  readonly message: string;
  readonly header: (name: string) => string | null;
}

const CHECK = 'bae doctor checks the model endpoint';

/** `now` is milliseconds since the epoch. */
export function faultOf(answer: ErrorAnswer, now: number): ModelError {
  const { status, code, message: said } = answer;
  const retryAfterMs = retryAfter(answer.header, now);
  const details: ModelErrorDetails = {
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
  const fault = (kind: ModelFault, message: string, ...nextSteps: string[]): ModelError =>
    new ModelError(kind, message, { ...details, nextSteps });

  if (code === 'insufficient_quota' || (status === 429 && /insufficient_quota|exceeded your current quota/.test(said)))
    return fault('quota', `the account has no quota left: ${said}`, "raise the quota at the model's provider", CHECK);
  if (code === 'content_filter' || /content management policy/.test(said))
    return fault('content-filter', `the endpoint's content filter refused: ${said}`, 'say it in other words');
  if (status === 401 || status === 403)
    return fault('auth', `the endpoint refused the key: ${said}`, 'check OPENAI_API_KEY and OPENAI_BASE_URL', CHECK);
  if (status === 404 && !/response_format|json_schema/.test(said))
    return fault(
      'model-missing',
      `the endpoint does not have that: ${said}`,
      'check OPENAI_MODEL and OPENAI_BASE_URL',
      CHECK,
    );
  if (status === 408) return fault('timeout', `the endpoint ran out of time: ${said}`, CHECK);
  if (status === 409) return fault('conflict', `the endpoint was busy with a conflict: ${said}`, CHECK);
  if (status === 429 || code === 'rate_limit_exceeded')
    return fault(
      'rate-limit',
      `the endpoint limits how often it is asked${later(retryAfterMs)}: ${said}`,
      'try again later',
    );
  if (status === undefined || status >= 500)
    return status === 501
      ? fault('request', `the endpoint does not know this request: ${said}`, CHECK)
      : fault('server', `the endpoint failed${later(retryAfterMs)}: ${said}`, 'try again later', CHECK);
  return fault('request', `the endpoint refused the request: ${said}`, CHECK);
}

/** Some servers tell in the midst of an answer, or in one of status 200, that they have failed. */
export function faultIn(answer: object, now: number): ModelError | undefined {
  const { error } = answer as { readonly error?: unknown };
  if (!error) return undefined;
  const { code, message = error } = Object(error);
  const status = typeof code === 'number' ? code : undefined;
  return faultOf({ status, code, message: String(message), header: () => null }, now);
}

/** Said in the message, because a long wait ends the call. */
const later = (ms: number | undefined): string =>
  ms === undefined
    ? ''
    : ` and asks to try again in ${ms < 120_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} minutes`}`;

/** `Retry-After` in seconds or as a date (RFC 9110), or in milliseconds as OpenAI sends it too. */
function retryAfter(header: ErrorAnswer['header'], now: number): number | undefined {
  const exact = header('retry-after-ms')?.trim();
  if (exact && /^\d+(\.\d+)?$/.test(exact)) return Number(exact);
  const value = header('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** No answer came at all. */
export const unreachable = (address: string, reason: string): ModelError =>
  new ModelError('connection', `${address} cannot be reached: ${reason}`, {
    nextSteps: ['check OPENAI_BASE_URL and the network', CHECK, 'what templates cover needs no model'],
  });

export const notAnEndpoint = (address: string, contentType: string): ModelError =>
  new ModelError(
    'not-an-endpoint',
    `${address} answers with ${contentType || 'something'} instead of a model's reply`,
    {
      nextSteps: ['check OPENAI_BASE_URL; it usually ends in /v1', CHECK],
    },
  );

/** Nothing came for too long. */
export function silent(address: string, { beforeText, withinText }: SilenceLimits, begun: boolean): ModelError {
  const [ms, when, setting] = begun
    ? [withinText, 'in the middle of its reply', 'BAE_MODEL_IDLE_SECONDS']
    : [beforeText, 'before it said a word', 'BAE_MODEL_FIRST_TOKEN_SECONDS'];
  const seconds = ms / 1000;
  return new ModelError('idle', `${address} was silent for ${seconds} s ${when}`, {
    nextSteps: [`a slow model needs more time: raise ${setting} above ${seconds}`, CHECK],
  });
}

export const notAReply = (address: string): ModelError =>
  new ModelError('not-an-endpoint', `${address} answers with JSON that is no reply of a model`, {
    nextSteps: ['check OPENAI_BASE_URL; it usually ends in /v1', CHECK],
  });

export const noAddress = (): ModelError =>
  new ModelError('not-an-endpoint', 'OPENAI_BASE_URL is not the address of anything', {
    nextSteps: ['set it to a URL such as http://127.0.0.1:11434/v1', CHECK],
  });
