import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRealtime, type Realtime } from '#app/realtime/index.server.ts';

/** A server people can write on, which can be restarted under them. */
export type Serving = { origin: string; restart(): Promise<void>; close(): Promise<void> };

/** How long a stop may take, in ms: the process shell's own figure. */
const STOP_WITHIN = 6_000;

/** The real sockets of the app in this process, on a free port, against the database in DATABASE_URL. */
export async function serveSockets(folder: string): Promise<Serving> {
  let realtime: Realtime | undefined = await createRealtime({ folder });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    if (realtime) realtime.upgrade(request, socket, head);
    else socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    const stopping = realtime;
    realtime = undefined;
    const { clean } = (await stopping?.stop(STOP_WITHIN)) ?? { clean: true };
    if (!clean) throw new Error('The server stopped without everything saved');
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    restart: async () => {
      await stop();
      realtime = await createRealtime({ folder });
    },
    close: async () => {
      await stop();
      server.closeAllConnections();
      server.close();
    },
  };
}
