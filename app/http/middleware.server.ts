import { randomBytes, randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { env, type Env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { words } from '#app/words/index.ts';
import type { RequestFacts } from './door.ts';
import { safetyHeaders } from './headers.ts';
import { isFromOurPages, isOurHost } from './origin.ts';
import { carriesToken, withoutToken } from './token-paths.ts';

/** The largest form we take, in bytes: a page of reasons, many times over. */
const LARGEST_FORM = 256 * 1024;

type Settings = Pick<Env, 'APP_ORIGIN' | 'TRUST_PROXY'>;

/**
 * The handlers ahead of Remix. Remix's own cross-site check covers neither resource routes nor requests without
 * `Origin`, and believes `X-Forwarded-Host`: so ours comes first and covers everything.
 */
export function appMiddleware(settings: () => Settings = env): RequestHandler[] {
  return [
    know(settings),
    writeDown,
    forgetForwarded,
    checkHost(settings),
    setHeaders(settings),
    checkOrigin(settings),
    checkSize,
  ];
}

/** What `know` found out about this request. */
export function factsOf(res: Response): RequestFacts {
  return res.locals.facts as RequestFacts;
}

function know(settings: () => Settings): RequestHandler {
  return (req, res, next) => {
    res.locals.facts = {
      requestId: randomUUID(),
      nonce: randomBytes(16).toString('base64'),
      address: (settings().TRUST_PROXY && lastForwarded(req)) || (req.socket.remoteAddress ?? ''),
    } satisfies RequestFacts;
    next();
  };
}

/** The last entry is the one our own proxy wrote; those before it are whatever the visitor claimed. */
function lastForwarded(req: Request): string | undefined {
  return req.get('x-forwarded-for')?.split(',').at(-1)?.trim();
}

/** One line a request: ids, no query, no body, no cookie, and nothing that opens anything. */
const writeDown: RequestHandler = (req, res, next) => {
  const began = performance.now();
  const { requestId } = factsOf(res);
  const { method, path } = req;
  res.setHeader('X-Request-Id', requestId);
  res.once('close', () => {
    const milliseconds = Math.round(performance.now() - began);
    const status = res.writableFinished || res.headersSent ? res.statusCode : 'gone';
    log.info({ requestId, method, path: withoutToken(path), status, milliseconds }, 'request');
  });
  next();
};

/** Our address comes from the settings, whoever says otherwise. */
const forgetForwarded: RequestHandler = (req, _res, next) => {
  for (const name of Object.keys(req.headers)) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) Reflect.deleteProperty(req.headers, name);
  }
  next();
};

function checkHost(settings: () => Settings): RequestHandler {
  return (req, res, next) => {
    if (isOurHost(req, settings().APP_ORIGIN)) next();
    else refuse(res, 421, words.http.notOurAddress);
  };
}

function setHeaders(settings: () => Settings): RequestHandler {
  return (req, res, next) => {
    const secure = settings().APP_ORIGIN?.startsWith('https:') ?? false;
    res.set(safetyHeaders({ nonce: factsOf(res).nonce, host: req.headers.host ?? '', secure }));
    if (carriesToken(req.path)) res.set('Referrer-Policy', 'no-referrer');
    next();
  };
}

function checkOrigin(settings: () => Settings): RequestHandler {
  return (req, res, next) => {
    if (!isSafe(req) && !isFromOurPages(req, settings().APP_ORIGIN)) {
      refuse(res, 403, words.http.notFromHere);
      return;
    }
    // A page without referrer sends `null` with its forms; Remix's check, which comes after ours, takes it for a site.
    if (req.headers.origin === 'null') Reflect.deleteProperty(req.headers, 'origin');
    next();
  };
}

/** Browsers say how long a form is; who does not, is not asked twice. Node holds the sender to what it said. */
const checkSize: RequestHandler = (req, res, next) => {
  const length = req.headers['content-length'];
  if (isSafe(req) && length === undefined && req.headers['transfer-encoding'] === undefined) next();
  else if (length === undefined) refuse(res, 411, words.http.lengthMissing);
  else if (Number(length) > LARGEST_FORM) refuse(res, 413, words.http.tooLong);
  else next();
};

function isSafe(req: Request): boolean {
  return req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS';
}

function refuse(res: Response, status: number, sentence: string): void {
  // The body was not read: the connection cannot be used again.
  res
    .status(status)
    .set({ Connection: 'close', 'X-Content-Type-Options': 'nosniff' })
    .type('text')
    .send(sentence);
}
