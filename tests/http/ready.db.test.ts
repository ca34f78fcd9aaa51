import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeDoor } from '#app/http/door.server.ts';
import { createPost } from '#app/mail/index.server.ts';
import { webApp } from '#app/shell/web.server.ts';
import { createWordExports } from '#app/word/index.server.ts';
import { until } from '#tests/support/measure.ts';
import { aStage, type Stage } from '#tests/realtime/stage.ts';
import { held } from '#tests/realtime/trouble.ts';
import { knock } from './knock.ts';

/** The real door and the real way into the journal, in this process: so that its clock can be put forward. */
let stage: Stage;
let server: Server;
beforeAll(async () => {
  stage = await aStage();
  const door = makeDoor({
    exports: createWordExports,
    realtime: async () => stage.realtime,
    post: createPost,
  });
  await door.start();
  const app = webApp({
    door,
    pages: (_request, response) => response.end(),
    stopping: () => false,
    migrated: async () => true,
    files: [],
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  vi.useRealTimers();
  server.close();
  await stage.close();
});

const ready = async () => {
  const { status, body } = await knock((server.address() as AddressInfo).port, '/readyz');
  return { status, ...(JSON.parse(body) as { ok: boolean; reasons: string[] }) };
};

const later = (seconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });

test('nobody is sent to a process in which an edit has waited half a minute to be saved, until it is saved', async () => {
  const writer = await stage.writer(stage.world.owner);
  const letGo = await held('section_update');
  writer.write();
  await until('the edit waits', () => stage.realtime.unsaved().oldestMs > 0);

  expect(await ready()).toEqual({ status: 200, ok: true, reasons: [] });
  later(31);
  expect(await ready()).toEqual({ status: 503, ok: false, reasons: ['edits are waiting to be saved'] });

  await letGo();
  vi.useRealTimers();
  await writer.saved();
  later(31);
  expect(await ready()).toEqual({ status: 200, ok: true, reasons: [] });
  vi.useRealTimers();
});
