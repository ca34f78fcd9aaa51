import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createRealtime, type Realtime } from '#app/realtime/index.server.ts';
import { loadStored } from '#app/domain/sections/journal.server.ts';
import { docFrom, jsonFrom, textOf } from '#app/editor/ydoc.ts';
import { database } from '#db/client.server.ts';
import { aWorld, signedIn, type TestPerson, type World } from '#tests/support/world.ts';
import { Writer, type Desk } from '#tests/support/writers.ts';
import { RawPage } from './raw-page.ts';

/** A world, sockets served for it by the real thing, and ways to come in as anybody. */
export type Stage = {
  world: World;
  origin: string;
  folder: string;
  realtime: Realtime;
  /** A place at a section (the owned one if none is named) for a person with a session of their own. */
  desk: (person: TestPerson, sectionId?: string) => Promise<Desk & { sessionId: string }>;
  /** A writer with the page's own provider, already in. */
  writer: (person: TestPerson, sectionId?: string) => Promise<Writer>;
  /** A page of which we write every frame ourselves. */
  raw: (person: TestPerson, sectionId?: string) => Promise<RawPage>;
  /** The same database served by a new process, as after a restart. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
};

let numbers = 0;

export async function aStage(): Promise<Stage> {
  const world = await aWorld(database().db);
  const folder = await mkdtemp(join(tmpdir(), 'coproduce-realtime-'));
  let realtime = await createRealtime({ folder });
  const server = createServer();
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) =>
    realtime.upgrade(req, socket, head),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  const leaving: (() => void)[] = [];

  const desk = async (person: TestPerson, sectionId = world.sections.owned) => {
    const { cookie, sessionId } = await signedIn(person, host);
    return { origin, cookie, sessionId, documentId: world.documentId, sectionId };
  };
  return {
    world,
    origin,
    folder,
    get realtime() {
      return realtime;
    },
    desk,
    async writer(person, sectionId) {
      const writer = new Writer((numbers += 1), await desk(person, sectionId));
      leaving.push(() => writer.leave());
      return writer.opened();
    },
    async raw(person, sectionId) {
      const page = new RawPage(await desk(person, sectionId));
      leaving.push(() => page.leave());
      await page.connected();
      return page;
    },
    async restart() {
      await realtime.stop(3_000);
      realtime = await createRealtime({ folder });
    },
    async close() {
      for (const leave of leaving) leave();
      await realtime.stop(3_000);
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the journal alone says: nothing that only lives in memory. */
export async function journalled(sectionId: string): Promise<string> {
  const { state, tail } = await loadStored(sectionId);
  const doc = docFrom(state, tail);
  const text = textOf(jsonFrom(doc));
  doc.destroy();
  return text;
}
