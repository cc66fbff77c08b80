import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'flash';
const LONGEST = 200;

/** Leaves a message for the next page that the person sees: "Ada Lovelace was saved." */
export function leaveFlash(c: Context, message: string): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 } as const;
  setCookie(c, COOKIE, message.slice(0, LONGEST), options);
}

/** The message left by the page before, once. */
export function takeFlash(c: Context): string | undefined {
  const message = getCookie(c, COOKIE);
  if (message !== undefined) deleteCookie(c, COOKIE, { path: '/' });
  return message;
}
