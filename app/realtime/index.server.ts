import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Hocuspocus } from '@hocuspocus/server';
import { appendToJournal } from '#app/domain/sections/journal.server.ts';
import { announceChange } from '#app/domain/sections/changed.server.ts';
import { sectionsBehind } from '#app/domain/sections/refresh.server.ts';
import { LIMITS, REFUSALS } from '#app/editor/protocol.ts';
import { log } from '#app/platform/log.server.ts';
import { dataFolder } from '#app/platform/paths.server.ts';
import { databaseUrl } from '#db/client.server.ts';
import { Leases } from '#db/leases.server.ts';
import { admission } from './admission.server.ts';
import { Announcer } from './announcer.ts';
import { awareness } from './awareness.ts';
import { check } from './check.ts';
import type { PageContext, SectionContext } from './context.ts';
import { journal } from './journal.server.ts';
import { PageSocket } from './page-socket.ts';
import { JournalQueue } from './queue.ts';
import { RightsWatch } from './revocation.server.ts';
import { replaySpilled, spill } from './spill.server.ts';
import { SocketDoor, type Opened } from './upgrade.server.ts';
import { Upkeep } from './upkeep.server.ts';

/** Sections written together, over sockets, durable before they are called saved. */
export type Realtime = {
  /** Takes over a socket that asked for `/collaboration/<document id>`. Never throws. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Age in milliseconds of the oldest edit not yet in the database; 0 when everything is. */
  unsaved(): { oldestMs: number };
  /**
   * Closes the sockets (1012) and saves, for at most `deadlineMs`; what the database would not take by then is
   * spilled to the data folder. `clean`: nothing had to be spilled.
   */
  stop(deadlineMs: number): Promise<{ clean: boolean }>;
};

/** Of the time there is to stop: how long pages may take to say goodbye, and how much is kept for the file. */
const GOODBYE_SHARE = 0.2;
const SPILL_MS = 1_000;

/** Puts back what the last run could not save, then is ready for sockets. */
export async function createRealtime({ folder = dataFolder() } = {}): Promise<Realtime> {
  await replaySpilled(folder);

  const queue = new JournalQueue({
    write: (entries) => appendToJournal(entries),
    committed(entries, highest) {
      for (const [sectionId, seq] of highest) {
        announcer.movedOn(sectionId, seq);
        upkeep.changed(sectionId, entries.filter((entry) => entry.sectionId === sectionId).length);
      }
    },
    failed: (error, pauseMs) => log.error({ err: error, pauseMs }, 'edits could not be saved; trying again'),
  });
  const mayTakeMore = () => {
    const { entries, bytes } = queue.waiting;
    return entries < LIMITS.waitingUpdates && bytes < LIMITS.waitingBytes;
  };

  const leases = new Leases(databaseUrl(), { lost: (documentId) => letGo(hocuspocus, documentId) });
  const hocuspocus: Hocuspocus = new Hocuspocus({
    quiet: true,
    maxPendingDocuments: LIMITS.beforeSignIn.documents,
    maxUnauthenticatedQueueSize: LIMITS.beforeSignIn.bytes,
    extensions: [
      admission(mayTakeMore, () => rights),
      check(() => hocuspocus, mayTakeMore),
      awareness,
      journal(queue, leases),
    ],
  });
  const upkeep = new Upkeep(hocuspocus);
  const announcer = new Announcer((sectionId, seq) => announceChange(sectionId, seq));
  const rights = new RightsWatch(hocuspocus);
  const door = new SocketDoor((opened) => join(hocuspocus, queue, opened));
  for (const sectionId of await sectionsBehind()) upkeep.changed(sectionId, 0);

  return {
    upgrade: (req, socket, head) => door.upgrade(req, socket, head),
    unsaved: () => ({ oldestMs: queue.oldestMs() }),
    async stop(deadlineMs) {
      const until = Date.now() + deadlineMs;
      rights.stop();
      announcer.stop();
      await door.close(deadlineMs * GOODBYE_SHARE);
      const saved = await queue.drain(until - Date.now() - SPILL_MS);
      if (!saved) await spill(folder, queue.left());
      // Bounded like the rest: a database that is away answers nobody.
      await Promise.race([upkeep.stop(), wait(Math.max(0, until - Date.now()), undefined, { ref: false })]);
      await leases.end();
      return { clean: saved };
    },
  };
}

/** Hands a page's socket to Hocuspocus, which speaks to it through ours. */
function join(hocuspocus: Hocuspocus, queue: JournalQueue, { ws, ...said }: Opened): void {
  const page = new PageSocket(ws, (sectionId) => queue.durable(sectionId));
  const context: PageContext = { page, ...said };
  const connection = hocuspocus.handleConnection(page, new Request('http://page'), context);
  page.connect((bytes) => connection.handleMessage(bytes));
  ws.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
}

/** Another process has the document now: its pages find the way there by themselves. */
function letGo(hocuspocus: Hocuspocus, documentId: string): void {
  const connections = [...hocuspocus.documents.values()].flatMap((document) => document.getConnections());
  for (const connection of connections) {
    const { documentId: theirs } = connection.context as SectionContext;
    if (theirs === documentId) connection.close({ code: REFUSALS['try-later'], reason: 'try-later' });
  }
}
