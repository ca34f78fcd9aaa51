import { portOf } from './origin.ts';

/** Days a browser keeps the cookie of a device the person called their own; the server may end it sooner. */
const OWN_DEVICE_DAYS = 180;

/** Where the cookie lives: the public address if there is one, and the Host header of the request. */
export type CookiePlace = { appOrigin: string | undefined; host: string };

/**
 * The session cookie's name. On https it carries `__Host-`, which binds it to this host, the whole path and TLS.
 * Plain http (this machine only, unless the operator insists) cannot; there the port is part of the name, because
 * cookies do not tell ports apart and two installations must not overwrite each other's.
 */
export function cookieName({ appOrigin, host }: CookiePlace): string {
  return isSecure(appOrigin) ? '__Host-coproduce' : `coproduce-${portOf(host)}`;
}

/** The value of `Set-Cookie` for a session that begins. Not the person's own device: gone with the browser. */
export function sessionCookie(place: CookiePlace, token: string, ownDevice: boolean): string {
  return serialise(place, token, ownDevice ? OWN_DEVICE_DAYS * 24 * 3600 : undefined);
}

/** The value of `Set-Cookie` that takes the cookie away. */
export function noCookie(place: CookiePlace): string {
  return serialise(place, '', 0);
}

/** The session token in a `Cookie` header. A name that comes twice is nobody's: one of the two was planted. */
export function tokenIn(cookies: string | null | undefined, place: CookiePlace): string | undefined {
  const name = cookieName(place);
  const values = (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 && values[0] ? values[0] : undefined;
}

function serialise(place: CookiePlace, value: string, maxAge: number | undefined): string {
  const parts = [`${cookieName(place)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (isSecure(place.appOrigin)) parts.push('Secure');
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  return parts.join('; ');
}

function isSecure(appOrigin: string | undefined): boolean {
  return appOrigin?.startsWith('https:') ?? false;
}
