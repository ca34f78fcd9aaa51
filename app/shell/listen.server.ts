import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Env } from '#app/platform/env.server.ts';
import { isLoopback } from '#app/platform/loopback.ts';
import { Refusal } from '#app/platform/refusal.ts';

/** The listening servers (one per loopback address), all answering with what `answerWith` last set. */
export type Listening = { servers: Server[]; port: number; answerWith: (listener: RequestListener) => void };

/** How often a free port (PORT=0) is looked for that both loopback addresses can have. */
const TRIES = 10;

/**
 * Takes the port before anything else happens, so that a taken one is said at once. On the loopback both of its
 * addresses are taken: otherwise `localhost` could lead to somebody else's program on the other one.
 *
 * @throws Refusal when the port is taken or may not be used.
 */
export async function listen(env: Pick<Env, 'HOST' | 'PORT'>): Promise<Listening> {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1' });
    response.end('Coproduce is starting.');
  };
  const make = () => createServer((request, response) => answer(request, response));
  const hosts = isLoopback(env.HOST) ? ['127.0.0.1', '::1'] : [env.HOST];
  for (let left = TRIES; ; left -= 1) {
    const servers: Server[] = [];
    try {
      let port = env.PORT;
      for (const host of hosts) {
        const server = make();
        if (!(await bind(server, host, port))) continue;
        servers.push(server);
        port = (server.address() as AddressInfo).port;
      }
      if (servers.length === 0) throw refusal(env, 'EADDRNOTAVAIL');
      return { servers, port, answerWith: (listener) => (answer = listener) };
    } catch (error) {
      for (const server of servers) server.close();
      if (env.PORT === 0 && left > 0 && codeOf(error) === 'EADDRINUSE') continue;
      throw error instanceof Refusal ? error : refusal(env, codeOf(error));
    }
  }
}

/** False when this machine does not have the address (no IPv6, say). */
function bind(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (isLoopback(host) && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
        resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => resolve(true));
  });
}

function refusal({ HOST, PORT }: Pick<Env, 'HOST' | 'PORT'>, code: string | undefined): Refusal {
  if (code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${PORT} is taken by another program; perhaps Coproduce already runs: http://localhost:${PORT}\n` +
        `Stop that program, or use another port: PORT=${PORT + 1} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new Refusal(
      `Port ${PORT} may not be used by this user (ports below 1024 are kept for root). Use PORT=3000.`,
    );
  }
  return new Refusal(
    `Cannot listen on HOST=${HOST}, PORT=${PORT} (${code ?? 'unknown reason'}). Is HOST an address of this machine?`,
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
