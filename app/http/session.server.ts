import { redirect } from '@remix-run/node';
import type { Actor } from '#app/domain/access/access.server.ts';
import { endSession, findSession, type LiveSession } from '#app/domain/people/session.server.ts';
import { env } from '#app/platform/env.server.ts';
import { noCookie, sessionCookie, tokenIn, type CookiePlace } from './cookie.ts';

/** Who sent this request: the person of its session, or nobody. */
export async function actorOf(request: Request): Promise<Actor> {
  const live = await sessionFromCookie(request.headers.get('cookie'), request.headers.get('host'));
  return live && { personId: live.personId };
}

/** Who sent this request; nobody is sent to sign in and comes back to where they were going. For pages. */
export async function requireActor(request: Request): Promise<NonNullable<Actor>> {
  const { personId } = await requireSession(request);
  return { personId };
}

/** The same, with the session they came by: for what concerns sessions themselves. */
export async function requireSession(request: Request): Promise<LiveSession> {
  const live = await sessionFromCookie(request.headers.get('cookie'), request.headers.get('host'));
  if (live) return live;
  const { pathname, search } = new URL(request.url);
  const to =
    request.method === 'GET' && pathname !== '/' ? `?${new URLSearchParams({ to: pathname + search })}` : '';
  throw redirect(`/sign-in${to}`);
}

/**
 * The live session of a `Cookie` header. `host` is the same request's Host header, checked before (by the Express
 * handlers or `isOurOrigin`): on plain http the cookie's name holds the port. Sockets ask here too.
 */
export async function sessionFromCookie(
  cookie: string | null | undefined,
  host: string | null | undefined,
): Promise<LiveSession | null> {
  const token = tokenIn(cookie, place(host));
  return token ? findSession(token) : null;
}

/** Headers that hand the browser its new session. */
export function beginning(request: Request, token: string, ownDevice: boolean): HeadersInit {
  return { 'Set-Cookie': sessionCookie(place(request.headers.get('host')), token, ownDevice) };
}

/** Ends the request's session, if it has one. Returns headers that take the cookie away. */
export async function ending(request: Request): Promise<HeadersInit> {
  const here = place(request.headers.get('host'));
  const token = tokenIn(request.headers.get('cookie'), here);
  if (token) await endSession(token);
  return { 'Set-Cookie': noCookie(here) };
}

function place(host: string | null | undefined): CookiePlace {
  return { appOrigin: env().APP_ORIGIN, host: host ?? '' };
}
