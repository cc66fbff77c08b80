import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { Problem } from './problem.ts';

const MAX_BODY = 100 * 1024;
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const SAME_SITE: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** Everything comes from this server, no inline script or style runs, no page may frame another. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  // For servers behind TLS only; the one in front of this server sends it.
  strictTransportSecurity: false,
});

/**
 * Refuses changes that another site asks a browser for. Every browser says where such a request comes from; programs
 * that say nothing are no browsers, and carry nobody's session.
 */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  if (!SAFE_METHODS.has(c.req.method)) {
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const foreign = site
      ? !SAME_SITE.has(site)
      : origin && hostOf(origin) !== new URL(c.req.url).host;
    if (foreign) throw new Problem(403, 'Changes are accepted from this site only.');
  }
  await next();
};

const tooLarge = (): never => {
  throw new Problem(413, 'The request is larger than 100 KB.');
};
const watchedBody = bodyLimit({ maxSize: MAX_BODY, onError: tooLarge });

/**
 * Refuses bodies of more than 100 KB. Node holds a body to the length that its header says, so only one of unknown
 * length is watched as it comes: to touch a body makes a whole web request of it, which costs more than the answer.
 */
export const limitedBody: MiddlewareHandler = async (c, next) => {
  if (SAFE_METHODS.has(c.req.method)) return next();
  const length = c.req.header('Content-Length');
  if (length === undefined || c.req.header('Transfer-Encoding')) return watchedBody(c, next);
  return Number(length) <= MAX_BODY ? next() : tooLarge();
};

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
