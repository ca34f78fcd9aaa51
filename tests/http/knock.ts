import { request, type IncomingHttpHeaders } from 'node:http';

export type Knock = {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as a form. */
  form?: Record<string, string>;
};

export type Answer = { status: number; headers: IncomingHttpHeaders; cookies: string[]; body: string };

/**
 * One request exactly as written: unlike `fetch`, nothing is added, no header is out of bounds and no redirect is
 * followed. An event stream is left as soon as it has begun.
 */
export function knock(
  port: number,
  path: string,
  { method = 'GET', headers = {}, form }: Knock = {},
): Promise<Answer> {
  const sent = form && new URLSearchParams(form).toString();
  const said = {
    host: `localhost:${port}`,
    ...(sent !== undefined && {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(sent)),
    }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: said, agent: false },
      (response) => {
        const { statusCode: status = 0, headers: heard } = response;
        const answer = (body: string) =>
          resolve({ status, headers: heard, cookies: heard['set-cookie'] ?? [], body });
        if (heard['content-type']?.startsWith('text/event-stream')) {
          answer('');
          asked.destroy();
          return;
        }
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => answer(body)).on('error', reject);
      },
    );
    asked.on('error', reject).end(sent);
  });
}

/** The same, as our own page sends it. */
export const knockFromHere = (port: number, path: string, { headers, ...rest }: Knock = {}) =>
  knock(port, path, { ...rest, headers: { origin: `http://localhost:${port}`, ...headers } });
