import { env } from '#app/platform/env.server.ts';

/** The whole address of a path here, for letters and links to hand on: the public one, or the one that was asked. */
export function wholeAddress(request: Request, path: string): string {
  // Without a public address only loopback names get this far (http/origin.ts).
  return `${env().APP_ORIGIN ?? `http://${request.headers.get('host')}`}${path}`;
}
