import { createServer, connect, type Socket } from 'node:net';
import { once } from 'node:events';

/**
 * A wire between the app and Postgres that can be made slow, cut and counted: what happens on it happens to the
 * real client and the real server. Statements are counted as the client asks for them (frontend messages `Q`
 * and `E` of the PostgreSQL protocol 3.0), so a page's cost is seen from outside.
 */
export type SlowProxy = {
  /** The database's address through this wire. */
  url: string;
  /** Every chunk towards Postgres waits this long, in ms, keeping its order. */
  delay(ms: number): void;
  /** Breaks every connection and refuses new ones until `mend()`. */
  cut(): void;
  mend(): void;
  /** New connections go to the server of this address: a restarted Postgres may listen elsewhere. */
  retarget(databaseUrl: string): void;
  counted(): { statements: number; delayedChunks: number; connections: number; refused: number };
  close(): Promise<void>;
};

export async function slowProxy(databaseUrl: string): Promise<SlowProxy> {
  let target = placeOf(databaseUrl);
  const open = new Set<Socket>();
  const counted = { statements: 0, delayedChunks: 0, connections: 0, refused: 0 };
  let delayMs = 0;
  let isCut = false;

  const server = createServer((app) => {
    if (isCut) {
      counted.refused += 1;
      app.destroy();
      return;
    }
    counted.connections += 1;
    const database = connect({ ...target, noDelay: true });
    app.setNoDelay(true);
    for (const socket of [app, database]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        app.destroy();
        database.destroy();
      });
    }
    const count = countStatements(() => (counted.statements += 1));
    // Chunks leave in the order they came, none before its time.
    let due = 0;
    app.on('data', (chunk: Buffer) => {
      count(chunk);
      const now = performance.now();
      due = Math.max(due, now + delayMs);
      if (delayMs > 0) counted.delayedChunks += 1;
      if (due <= now) database.write(chunk);
      else setTimeout(() => database.write(chunk), due - now);
    });
    database.on('data', (chunk: Buffer) => app.write(chunk));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The wire has no port');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);

  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    delay: (ms) => (delayMs = ms),
    cut: () => {
      isCut = true;
      breakAll();
    },
    mend: () => (isCut = false),
    retarget: (next) => (target = placeOf(next)),
    counted: () => ({ ...counted }),
    close: async () => {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}

function placeOf(databaseUrl: string): { host: string; port: number } {
  const url = new URL(databaseUrl);
  return { host: url.hostname, port: Number(url.port || 5432) };
}

/** Follows one connection's frontend messages across chunk borders; the first message has no type byte. */
function countStatements(onStatement: () => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    for (;;) {
      const header = started ? 5 : 4;
      if (rest.length < header) return;
      const length = rest.readUInt32BE(started ? 1 : 0) + (started ? 1 : 0);
      if (rest.length < length) return;
      const type = started ? String.fromCharCode(rest[0] ?? 0) : '';
      if (type === 'Q' || type === 'E') onStatement();
      started = true;
      rest = rest.subarray(length);
    }
  };
}
