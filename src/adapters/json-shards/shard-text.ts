/**
 * The text of a shard: compact JSON, one entry a line, so that an entry can be found, kept and written back without being
 * parsed. `JSON.stringify` never writes a line feed, and the checksum vouches that the lines are ours.
 *
 *   {"version":1,"checksum":"<SHA-256 hex of what is between the braces of entries>","entries":{
 *   "<key>":{…},
 *   "<key>":{…}
 *   }}
 */
import { createHash } from 'node:crypto';

export const SHARD_FORMAT = 1;

/** JSON texts by key; keys hold no quotes, backslashes or control characters. */
export type Records = Map<string, string>;

export type Opened =
  /** What the checksum vouches for: `recordsIn` and `recordIn` read it. */
  | { readonly kind: 'sound'; readonly body: Buffer }
  | { readonly kind: 'newer' | 'older'; readonly version: number }
  | { readonly kind: 'corrupt'; readonly reason: string };

const HEADER = /^\{"version":1,"checksum":"([0-9a-f]{64})","entries":\{$/;
const HEADER_BYTES = `{"version":1,"checksum":"${'0'.repeat(64)}","entries":{`.length;
const END = '}}\n';

const checksumOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex');

export function encodeShard(records: Records): string {
  const lines = Array.from(records, ([key, json]) => `"${key}":${json}`);
  const body = `\n${lines.join(',\n')}\n`;
  return `{"version":${SHARD_FORMAT},"checksum":"${checksumOf(body)}","entries":{${body}${END}`;
}

export function openShard(bytes: Buffer): Opened {
  const header = bytes.toString('latin1', 0, HEADER_BYTES);
  const version = Number(/^\s*\{\s*"version"\s*:\s*(\d{1,9})\b/.exec(header)?.[1] ?? Number.NaN);
  if (Number.isNaN(version)) return { kind: 'corrupt', reason: 'it does not begin with a format version' };
  if (version !== SHARD_FORMAT) return { kind: version > SHARD_FORMAT ? 'newer' : 'older', version };
  const checksum = HEADER.exec(header)?.[1];
  if (checksum === undefined) return { kind: 'corrupt', reason: 'its head has the wrong shape' };
  if (bytes.toString('latin1', bytes.length - END.length) !== END)
    return { kind: 'corrupt', reason: 'its end is missing' };
  const body = bytes.subarray(HEADER_BYTES, bytes.length - END.length);
  if (checksumOf(body) !== checksum) return { kind: 'corrupt', reason: 'its checksum does not match' };
  return { kind: 'sound', body };
}

/** One record, without making anything of the others. */
export function recordIn(body: Buffer, key: string): string | undefined {
  const head = `\n"${key}":`;
  const at = body.indexOf(head);
  if (at < 0) return undefined;
  const start = at + Buffer.byteLength(head);
  const end = body.indexOf('\n', start);
  const comma = body[end - 1] === ','.charCodeAt(0);
  return body.toString('utf8', start, comma ? end - 1 : end);
}

export function recordsIn(body: Buffer): Records {
  const records: Records = new Map();
  for (const line of body.toString('utf8').split('\n')) {
    const keyEnd = line.indexOf('":');
    if (keyEnd > 0) records.set(line.slice(1, keyEnd), line.slice(keyEnd + 2, line.endsWith(',') ? -1 : undefined));
  }
  return records;
}
