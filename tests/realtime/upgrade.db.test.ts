import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collaborationPath, LIMITS } from '#app/editor/protocol.ts';
import { until } from '#tests/support/measure.ts';
import { RawPage } from './raw-page.ts';
import { aStage, type Stage } from './stage.ts';

describe('a socket that asks to be opened', () => {
  let stage: Stage;
  let cookie: string;
  beforeAll(async () => {
    stage = await aStage();
    ({ cookie } = await stage.desk(stage.world.owner));
  });
  afterAll(() => stage.close());

  /** The status of the answer to an upgrade; 101 when the socket opens. */
  const ask = (
    headers: Record<string, string | undefined>,
    path = collaborationPath(stage.world.documentId),
  ) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        cookie,
        origin: stage.origin,
        ...headers,
      };
      const sent = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
      const req = request(`${stage.origin}${path}`, { headers: sent });
      req.on('upgrade', (res, socket) => {
        socket.destroy();
        resolve(res.statusCode);
      });
      req.on('response', (res) => resolve(res.statusCode));
      req.on('error', reject);
      req.end();
    });

  it('from our own page is opened', async () => {
    expect(await ask({})).toBe(101);
  });

  const port = () => new URL(stage.origin).port;
  it.each<[string, () => string | undefined]>([
    ['another site', () => 'http://evil.example'],
    ['another site with our port', () => `http://evil.example:${port()}`],
    ['a sandboxed page', () => 'null'],
    ['nobody says', () => undefined],
    ['an empty origin', () => ''],
    ['a subdomain of ours', () => `http://sub.127.0.0.1:${port()}`],
    ['a name that ends like ours', () => `http://evil127.0.0.1:${port()}`],
    ['a name that begins like ours', () => `http://127.0.0.1.evil.example:${port()}`],
    ['our name on another port', () => 'http://127.0.0.1:1'],
    ['our name without the port', () => 'http://127.0.0.1'],
    ['our name over https', () => `https://127.0.0.1:${port()}`],
    ['another loopback name', () => `http://localhost:${port()}`],
    ['our address with a user', () => `http://127.0.0.1:${port()}@evil.example`],
    ['two origins in one', () => `http://127.0.0.1:${port()}, http://evil.example`],
  ])('from %s is refused', async (_, origin) => {
    expect(await ask({ origin: origin() })).toBe(403);
  });

  it.each([undefined, '', 'coproduce=x', 'coproduce-1=x'])('with the cookie %j is refused', async (none) => {
    expect(await ask({ cookie: none })).toBe(401);
  });

  it('with another session’s token twice is refused: one of them was planted', async () => {
    expect(await ask({ cookie: `${cookie}; ${cookie}` })).toBe(401);
  });

  it.each([
    '/collaboration/',
    '/collaboration/x',
    '/collaboration',
    '/other',
    `/collaboration/${'0'.repeat(36)}?x=1`,
    '/collaboration/../x',
  ])('at %s is not found', async (path) => {
    expect(await ask({}, path)).toBe(404);
  });

  it('and hangs up at once ends nobody but itself', async () => {
    const { hostname } = new URL(stage.origin);
    for (let n = 0; n < 20; n += 1) {
      const socket = connect(Number(port()), hostname);
      socket.on('error', () => undefined);
      socket.write(
        `GET ${collaborationPath(stage.world.documentId)} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      );
      socket.resetAndDestroy();
    }
    expect(await ask({})).toBe(101);
  });

  it('is one too many when the person has as many as one may have, and is opened again when one has gone', async () => {
    const desk = await stage.desk(stage.world.coOwner);
    const pages = Array.from({ length: LIMITS.socketsPerPerson }, () => new RawPage(desk));
    await Promise.all(pages.map((page) => page.connected()));
    expect(await ask({ cookie: desk.cookie })).toBe(429);
    pages[0]?.leave();
    await until('there is room again', async () => (await ask({ cookie: desk.cookie })) === 101);
    for (const page of pages) page.leave();
  });
});
