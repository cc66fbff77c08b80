import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Context } from 'hono';

interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

let files: ReadonlyMap<string, StaticFile> | undefined;

/** GET /public/{name}: only names found in the folder at first use are served, so no path can lead out of it. */
export function staticFile(c: Context) {
  files ??= readFolder('public');
  const file = files.get(c.req.path.slice('/public/'.length));
  if (!file) return c.notFound();
  const headers = { ETag: file.etag, 'Cache-Control': 'no-cache' };
  if (c.req.header('If-None-Match') === file.etag) return c.body(null, 304, headers);
  return c.body(file.body, 200, { ...headers, 'Content-Type': file.type });
}

function readFolder(folder: string): ReadonlyMap<string, StaticFile> {
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  return new Map(names.map((name) => [name, readFile(join(folder, name))]));
}

function readFile(path: string): StaticFile {
  const body = new Uint8Array(readFileSync(path));
  const digest = createHash('sha256').update(body).digest('base64url');
  return {
    body,
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    etag: `"${digest.slice(0, 22)}"`,
  };
}
