import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { closeDatabase, database } from '#db/client.server.ts';
import { isMigrated } from '#db/migrate.server.ts';
import type { Door } from '#app/http/door.ts';
import { log } from '#app/platform/log.server.ts';
import { dataFolder } from '#app/platform/paths.server.ts';
import { Refusal } from '#app/platform/refusal.ts';
import { openContent } from './shell/content.server.ts';
import { greeting } from './shell/greeting.ts';
import { listen, type Listening } from './shell/listen.server.ts';
import { builtRemix, liveRemix } from './shell/remix.server.ts';
import { settings } from './shell/settings.server.ts';
import { stopGracefully } from './shell/stop.server.ts';
import { openStore } from './shell/store.server.ts';
import { webApp } from './shell/web.server.ts';

/**
 * The process: settings, port, database, then the app behind its one door, then the greeting; and all of it back
 * again when it is asked to stop or when the process that started it is gone. It holds no app code of its own.
 */
process.env.NODE_ENV ??= 'production';

let stopping = false;
const started = serve();
started.catch(fail);

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('SIGHUP', stop);
// The starter keeps a channel open; when it is gone, however it went, so are we.
process.on('disconnect', stop);
process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'unhandled rejection'));
process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'uncaught exception');
  process.exitCode = 1;
  stop();
});

/** Starts everything; resolves to what takes it down again, which resolves to the exit code. */
async function serve(): Promise<() => Promise<number>> {
  const env = settings();
  const folder = dataFolder(env);
  const listening = await listen(env);
  const store = await openStore(env.DATABASE_URL, folder);
  process.env.PORT = String(listening.port);
  process.env.DATABASE_URL = store.url;
  try {
    const content = await openContent(
      { url: store.url, dataFolder: folder, embedded: Boolean(store.embedded) },
      env,
    );
    const [first] = listening.servers;
    const live = process.env.NODE_ENV === 'development' && first;
    const remix = live ? await liveRemix(first) : await builtRemix();
    await remix.door.start();
    listening.answerWith(
      webApp({ ...remix, stopping: () => stopping, migrated: () => isMigrated(database().sql) }),
    );
    const sockets = takeUpgrades(listening, remix.door);
    const setupCode = content.empty ? await remix.door.issueSetupCode() : undefined;
    const data = store.embedded
      ? folder
      : `the database ${new URL(store.url).pathname.slice(1)} on ${new URL(store.url).host}`;
    console.log(
      greeting({ port: listening.port, host: env.HOST, origin: env.APP_ORIGIN, ...content, setupCode, data }),
    );
    process.send?.({ ready: true, port: listening.port });
    const close = async () => {
      await remix.close();
      await closeDatabase();
      await store.close();
    };
    return () => stopGracefully({ servers: listening.servers, door: remix.door, sockets, close });
  } catch (error) {
    await closeDatabase();
    await store.close();
    throw error;
  }
}

/** `/collaboration/…` is the app's, Vite's reload socket is Vite's, anything else is nobody's. */
function takeUpgrades({ servers }: Listening, door: Door): Set<Duplex> {
  const sockets = new Set<Duplex>();
  for (const server of servers) {
    server.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith('/collaboration/')) {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        socket.on('error', () => socket.destroy());
        door.upgrade(request, socket, head);
      } else if (!isReloadSocket(request)) {
        socket.destroy();
      } else if (server !== servers[0]) {
        // Vite listens on one server only; the browser may have come by the other loopback address.
        servers[0]?.emit('upgrade', request, socket, head);
      }
    });
  }
  return sockets;
}

function isReloadSocket({ headers }: IncomingMessage): boolean {
  return (
    process.env.NODE_ENV === 'development' && Boolean(headers['sec-websocket-protocol']?.startsWith('vite-'))
  );
}

/** Once: the terminal sends Ctrl-C to us and to the starter, which passes it on. */
function stop(): void {
  if (stopping) return;
  stopping = true;
  void started.then(
    async (takeDown) => process.exit((await takeDown()) || process.exitCode),
    () => undefined,
  );
}

function fail(error: unknown): void {
  if (error instanceof Refusal) console.error(`\n${error.message}\n`);
  else log.fatal({ err: error }, 'could not start');
  process.exit(1);
}
