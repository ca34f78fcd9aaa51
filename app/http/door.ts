import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AppLoadContext } from '@remix-run/node';
import type { RequestHandler, Response } from 'express';

/** What is known of a request before any route sees it. Made by the first of `appMiddleware`. */
export type RequestFacts = {
  /** Names the request in the log and in the `X-Request-Id` header. */
  requestId: string;
  /** 128 bits, in base64: the only inline scripts and styles that run carry it. */
  nonce: string;
  /** Where the request comes from: the socket's peer, or what the trusted proxy says. Only for counting tries. */
  address: string;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    facts: RequestFacts;
  }
}

/**
 * The one typed door between the process shell and the app, which lives in the Remix build. The shell imports the
 * build and takes `door` from its `entry.module`.
 */
export type Door = {
  /** Wires the ports and starts what runs beside the pages. Calling it again does nothing. */
  start(): Promise<void>;
  /** Express handlers ahead of Remix, in this order: log, host, headers, origin, body size. */
  appMiddleware: RequestHandler[];
  /** Give this to `createRequestHandler` as `getLoadContext`. */
  loadContext(req: IncomingMessage, res: Response): AppLoadContext;
  /** Takes over a socket that asked to upgrade on `/collaboration/…`. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Age in milliseconds of the oldest edit not yet in the database; 0 when everything is. */
  unsaved(): { oldestMs: number };
  /** Whether people can be let in: the database answers and edits are being saved. Reasons hold no secrets. */
  ready(): Promise<{ ok: boolean; reasons: string[] }>;
  /** Closes sockets and saves, for at most `deadlineMs`. `clean`: everything acknowledged or written down. */
  stop(deadlineMs: number): Promise<{ clean: boolean }>;
  /** The one-time code that makes the first account; undefined as soon as there is anybody. */
  issueSetupCode(): Promise<string | undefined>;
};
