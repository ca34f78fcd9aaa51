import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { collaborationPath, LIMITS } from '#app/editor/protocol.ts';
import { isOurOrigin } from '#app/http/origin.ts';
import { sessionFromCookie } from '#app/http/session.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';

/** A socket that was let in, and what its request said. */
export type Opened = {
  ws: WebSocket;
  documentId: string;
  cookie: string | undefined;
  host: string | undefined;
};

const STATUS = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

/**
 * The door for sockets: our path, our own pages, somebody signed in, not too many of theirs. Browsers send cookies
 * with sockets from anywhere, so the origin is checked before the cookie is looked at.
 */
export class SocketDoor {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frame,
    perMessageDeflate: false,
  });
  readonly #opened: (opened: Opened) => void;
  readonly #perPerson = new Map<string, number>();
  #closed = false;

  constructor(opened: (opened: Opened) => void) {
    this.#opened = opened;
  }

  /** Never throws, and always answers or destroys the socket. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until `ws` has taken over: a peer that hangs up must not end the process.
    socket.on('error', () => socket.destroy());
    this.#admit(req, socket, head).catch((error: unknown) => {
      log.warn({ err: error }, 'a socket could not be opened');
      refuse(socket, 503);
    });
  }

  /** Lets nobody in any more and tells everybody to come back later (1012); waits at most `ms` for them to go. */
  async close(ms: number): Promise<void> {
    this.#closed = true;
    const open = [...this.#server.clients];
    const gone = Promise.all(open.map((ws) => new Promise((resolve) => ws.once('close', resolve))));
    for (const ws of open) ws.close(1012, 'try-later');
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, ms))]);
    for (const ws of open) ws.terminate();
  }

  async #admit(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const documentId = documentIn(req.url ?? '');
    if (!documentId) return refuse(socket, 404);
    if (!isOurOrigin(req, env().APP_ORIGIN)) return refuse(socket, 403);
    const { cookie, host } = req.headers;
    const live = await sessionFromCookie(cookie, host);
    if (!live) return refuse(socket, 401);
    if (this.#closed) return refuse(socket, 503);
    if ((this.#perPerson.get(live.personId) ?? 0) >= LIMITS.socketsPerPerson) return refuse(socket, 429);
    this.#server.handleUpgrade(req, socket, head, (ws) => {
      // Too large a frame or a broken one closes the socket by itself; without a listener it would end the process.
      ws.on('error', () => undefined);
      this.#count(live.personId, ws);
      this.#opened({ ws, documentId, cookie, host });
    });
  }

  #count(personId: string, ws: WebSocket): void {
    this.#perPerson.set(personId, (this.#perPerson.get(personId) ?? 0) + 1);
    ws.once('close', () => {
      const left = (this.#perPerson.get(personId) ?? 1) - 1;
      if (left > 0) this.#perPerson.set(personId, left);
      else this.#perPerson.delete(personId);
    });
  }
}

function documentIn(url: string): string | undefined {
  const id = /^\/collaboration\/([0-9a-f-]{36})$/.exec(url)?.[1];
  return id && url === collaborationPath(id) ? id : undefined;
}

function refuse(socket: Duplex, status: keyof typeof STATUS): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  socket.once('finish', () => socket.destroy());
}
