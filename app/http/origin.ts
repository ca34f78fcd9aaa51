import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '#app/platform/loopback.ts';

/** What of a request says where it was sent: Express requests and upgrades alike. */
export type Addressed = { headers: IncomingHttpHeaders; socket: { localPort?: number | undefined } };

/**
 * Whether the request was sent to an address that is ours: `appOrigin`'s host, or, where that is not set, exactly
 * one of the loopback names with the port we listen on. Guards against rebound names (a stranger's domain that
 * resolves to this machine).
 */
export function isOurHost({ headers, socket }: Addressed, appOrigin: string | undefined): boolean {
  const host = headers.host?.toLowerCase();
  if (!host) return false;
  if (appOrigin) return host === new URL(appOrigin).host;
  const [name, port] = splitHost(host);
  return isLoopback(name) && port === socket.localPort;
}

/**
 * Whether a script of one of our own pages sent the request: `Origin` names the very address the request was sent
 * to, and that address is ours. Absent or `null`: no. Sockets ask this; `localhost` does not speak for `127.0.0.1`.
 */
export function isOurOrigin(request: Addressed, appOrigin: string | undefined): boolean {
  if (!isOurHost(request, appOrigin)) return false;
  return request.headers.origin === (appOrigin ?? `http://${request.headers.host?.toLowerCase()}`);
}

/**
 * Whether an unsafe request (anything but GET, HEAD, OPTIONS) was made by our own page or by the person's own hand.
 * Browsers say so in `Sec-Fetch-Site`; those that do not yet send `Origin`. A request with neither is refused.
 */
export function isFromOurPages(request: Addressed, appOrigin: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined) return isOurOrigin(request, appOrigin);
  return isOurHost(request, appOrigin) && (site === 'same-origin' || site === 'none');
}

/** The port in a Host header; 80 where it says none. */
export function portOf(host: string): number {
  return splitHost(host)[1];
}

/** `[::1]:3000` → `[::1]`, 3000. */
function splitHost(host: string): [name: string, port: number] {
  const [, name = host, port = '80'] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
  return [name, Number(port)];
}
