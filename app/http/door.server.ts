import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { sql } from 'drizzle-orm';
import { endFollowing } from '#app/domain/documents/following.server.ts';
import { keepPurging } from '#app/domain/documents/keep-purging.server.ts';
import { issueSetupCode } from '#app/domain/people/set-up.server.ts';
import { wirePorts, type Ports } from '#app/domain/ports.ts';
import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import type { Door } from './door.ts';
import { appMiddleware, factsOf } from './middleware.server.ts';

/** How long an edit may wait for the database before we ask for no more visitors, in milliseconds. */
const UNSAVED_TOO_LONG_MS = 30_000;

/** What runs beside the pages: the collaboration sockets. */
export type Realtime = {
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  unsaved(): { oldestMs: number };
  stop(deadlineMs: number): Promise<{ clean: boolean }>;
};

/** Makes the parts the door wires together; entry.server.tsx knows them, nothing in here does. */
export type Parts = {
  exports: () => Ports['exports'] & { close(): Promise<void> };
  realtime: () => Promise<Realtime>;
  post: () => Post;
};

/** What sends letters. */
export type Post = { stop(deadlineMs: number): Promise<void> };

type Running = {
  exports: ReturnType<Parts['exports']>;
  realtime: Realtime;
  post: Post;
  stopPurging: () => void;
};

// One running app per process, also when the dev server loads this module twice.
const shared = globalThis as typeof globalThis & {
  coproduceStarting?: Promise<void>;
  coproduceRunning?: Running;
};

/** The door of this process. Nothing runs before `start`. */
export function makeDoor(parts: Parts): Door {
  return {
    async start() {
      shared.coproduceStarting ??= begin(parts);
      await shared.coproduceStarting;
    },
    appMiddleware: appMiddleware(),
    loadContext: (_req, res) => ({ facts: factsOf(res) }),
    upgrade(req, socket, head) {
      if (shared.coproduceRunning) shared.coproduceRunning.realtime.upgrade(req, socket, head);
      else socket.destroy();
    },
    unsaved: () => shared.coproduceRunning?.realtime.unsaved() ?? { oldestMs: 0 },
    async ready() {
      const reasons = [...(await databaseSilent()), ...edits(shared.coproduceRunning?.realtime)];
      return { ok: reasons.length === 0, reasons };
    },
    async stop(deadlineMs) {
      endFollowing();
      shared.coproduceRunning?.stopPurging();
      const [saved] = await Promise.all([
        shared.coproduceRunning?.realtime.stop(deadlineMs),
        shared.coproduceRunning?.post.stop(deadlineMs),
      ]);
      await shared.coproduceRunning?.exports.close();
      return saved ?? { clean: true };
    },
    issueSetupCode: () => issueSetupCode(),
  };
}

async function begin(parts: Parts): Promise<void> {
  const exports = parts.exports();
  wirePorts({ exports });
  const realtime = await parts.realtime();
  shared.coproduceRunning = { exports, realtime, post: parts.post(), stopPurging: keepPurging() };
}

async function databaseSilent(): Promise<string[]> {
  return database()
    .db.execute(sql`select 1`)
    .then(
      () => [],
      () => [words.http.databaseSilent],
    );
}

function edits(realtime: Realtime | undefined): string[] {
  if (!realtime) return [words.http.notStarted];
  return realtime.unsaved().oldestMs < UNSAVED_TOO_LONG_MS ? [] : [words.http.editsWaiting];
}
