import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Door } from '#app/http/door.ts';
import { log } from '#app/platform/log.server.ts';

/** After this the process ends, saved or not: container runtimes kill after ten seconds. */
const DEADLINE_MS = 8_000;
/** What the app may take of it to write what is left; the rest is for the answers under way and for Postgres. */
const SAVE_WITHIN_MS = 6_000;
/** How long answers under way (downloads, event streams) may still run once everything is saved. */
const DRAIN_MS = 500;

type Stoppable = { servers: Server[]; door: Door; sockets: Set<Duplex>; close: () => Promise<void> };

/**
 * Stops in order: no new work, sockets closed with 1012 and everything written, answers drained, then the database.
 * Returns the exit code: 0 only when all is saved. Ends the process itself when the deadline passes.
 */
export async function stopGracefully({ servers, door, sockets, close }: Stoppable): Promise<number> {
  const deadline = setTimeout(() => {
    log.error('not stopped in time; ending now');
    process.exit(1);
  }, DEADLINE_MS);
  let code = 0;
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  for (const server of servers) server.closeIdleConnections();
  try {
    const { clean } = await door.stop(SAVE_WITHIN_MS);
    if (!clean) code = 1;
  } catch (error) {
    log.error({ err: error }, 'stopping the app failed');
    code = 1;
  }
  const drained = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
    for (const socket of sockets) socket.destroy();
  }, DRAIN_MS);
  await Promise.all(closed);
  clearTimeout(drained);
  await close().catch((error: unknown) => {
    log.error({ err: error }, 'closing the database failed');
    code = 1;
  });
  clearTimeout(deadline);
  return code;
}
