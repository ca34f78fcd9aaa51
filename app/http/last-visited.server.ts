import { env } from '#app/platform/env.server.ts';
import { portOf } from './origin.ts';

/** Days a browser remembers which coalition was opened last. */
const DAYS = 180;

/** What the browser remembers, whatever that is worth; undefined for nothing. */
export function lastCoalition(request: Request): string | undefined {
  const name = `${nameOf(request)}=`;
  return (request.headers.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length);
}

/**
 * Headers by which the browser remembers the coalition that was opened last. It opens nothing: whoever sends it is
 * asked at the gate like everybody else. Nothing to remember: no headers.
 */
export function remembering(request: Request, coalitionId: string): HeadersInit {
  if (lastCoalition(request) === coalitionId) return {};
  const secure = env().APP_ORIGIN?.startsWith('https:') ? '; Secure' : '';
  const kept = `Path=/; Max-Age=${DAYS * 24 * 3600}; HttpOnly; SameSite=Lax${secure}`;
  return { 'Set-Cookie': `${nameOf(request)}=${coalitionId}; ${kept}` };
}

/** The port is part of the name: cookies do not tell ports apart. */
const nameOf = (request: Request) => `coproduce-last-${portOf(request.headers.get('host') ?? '')}`;
