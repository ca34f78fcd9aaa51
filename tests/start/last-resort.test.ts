import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { builtFiles, webApp } from '#app/shell/web.server.ts';

it('somebody whose page fails before it is drawn gets a plain page, with nothing of its inside', async () => {
  const app = webApp({
    door: {
      appMiddleware: [(_request: unknown, _response: unknown, next: () => void) => next()],
    } as never,
    pages: () => {
      throw new Error('the inside of it');
    },
    stopping: () => false,
    migrated: async () => true,
    files: builtFiles(),
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answer = await fetch(`${origin}/documents/1`);
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).toContain('Something went wrong here, not with you');
    expect(page).not.toContain('the inside of it');
    expect((await fetch(`${origin}/trouble.css`)).status).toBe(200);
  } finally {
    server.close();
  }
});
