import { isLoopback } from '#app/platform/loopback.ts';
import { portOf } from './origin.ts';

/** A base that no path can leave without its origin changing. */
const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: a path on this site, or the first page. `//evil.example`, `/\evil.example`,
 * `https:evil.example` and everything else that a browser would read as another site is not one.
 */
export function pathHere(to: string | null | undefined): string {
  if (!to?.startsWith('/') || !URL.canParse(to, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(to, HERE);
  // `/.//evil.example` becomes `//evil.example` only now that the dots are gone.
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/';
}

/**
 * The same site under its other loopback name, whose cookies are its own: there one can be a second person.
 * Undefined where there is no second name.
 */
export function secondAddress(host: string | null): string | undefined {
  if (!host) return undefined;
  const name = host.replace(/:\d+$/, '');
  if (!isLoopback(name)) return undefined;
  return `http://${name === 'localhost' ? '127.0.0.1' : 'localhost'}:${portOf(host)}`;
}
