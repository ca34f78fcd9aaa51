import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { makeDoor } from './http/door.server.ts';
import { NonceContext } from './http/nonce.ts';
import { createPost } from './mail/index.server.ts';
import { log } from './platform/log.server.ts';
import { createRealtime } from './realtime/index.server.ts';
import { createWordExports } from './word/index.server.ts';

/** The shell's way into the app; see app/http/door.ts. */
export const door = makeDoor({ exports: createWordExports, realtime: createRealtime, post: createPost });

/** A page that is not whole after this many milliseconds is cut off. */
export const streamTimeout = 5_000;

/** Renders a page. Browsers get it as it comes, robots and readers without scripts' patience get it whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { facts }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let begun = false;
    let answerStatus = status;
    const begin = () => {
      begun = true;
      const body = new PassThrough();
      body.once('close', () => clearTimeout(cutOff));
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }));
      pipe(body);
    };
    const whole = isbot(request.headers.get('user-agent') ?? '');
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={facts.nonce}>
        <RemixServer context={remix} url={request.url} nonce={facts.nonce} abortDelay={streamTimeout} />
      </NonceContext.Provider>,
      {
        nonce: facts.nonce,
        ...(whole ? { onAllReady: begin } : { onShellReady: begin }),
        onShellError: reject,
        onError(error) {
          answerStatus = 500;
          // Before the page has begun, Remix hears of it through `reject` and logs it below.
          if (begun && !request.signal.aborted)
            log.error({ requestId: facts.requestId, err: error }, 'page broke off');
        },
      },
    );
    const cutOff = setTimeout(abort, streamTimeout + 1_000);
    request.signal.addEventListener('abort', () => abort(), { once: true });
  });
}

/** What no route expected: logged with the request's id. The visitor sees the plain 500 page. */
export function handleError(
  error: unknown,
  { request, context }: Pick<LoaderFunctionArgs | ActionFunctionArgs, 'request' | 'context'>,
): void {
  if (request.signal.aborted) return;
  log.error({ requestId: context.facts.requestId, err: error }, 'request failed');
}
