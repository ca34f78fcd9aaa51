import compression from 'compression';
import express, { type Express, type RequestHandler, type Response } from 'express';
import { join } from 'node:path';
import type { Door } from '#app/http/door.ts';
import { log } from '#app/platform/log.server.ts';
import { clientFolder } from '#app/platform/paths.server.ts';

/** /readyz answers within this time, whatever the database does. */
const READY_WITHIN_MS = 500;

type Web = {
  door: Door;
  /** Remix, as Express calls it. */
  pages: RequestHandler;
  stopping: () => boolean;
  /** Whether the database has the shape this version works on. */
  migrated: () => Promise<boolean>;
  /** Serves the browser's files; Vite does in development. */
  files: RequestHandler[];
};

/** Everything that answers over HTTP, in order. */
export function webApp({ door, pages, stopping, migrated, files }: Web): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  app.get('/readyz', async (_request, response) => {
    const reasons = stopping() ? ['stopping'] : await reasonsAgainst(door, migrated);
    response.set('Cache-Control', 'no-store');
    response.status(reasons.length === 0 ? 200 : 503).json({ ok: reasons.length === 0, reasons });
  });
  app.use(compression({ filter: worthCompressing }));
  app.use(...files, ...door.appMiddleware);
  app.all('*', pages);
  app.use(lastResort);
  return app;
}

/** The built files: their names change with their content, so the browser may keep them for ever. */
export function builtFiles(): RequestHandler[] {
  const options = { index: false, dotfiles: 'ignore', redirect: false, setHeaders: asItSays } as const;
  return [
    withPath(
      '/assets',
      express.static(join(clientFolder, 'assets'), { ...options, immutable: true, maxAge: '1y' }),
    ),
    express.static(clientFolder, { ...options, maxAge: '1h' }),
  ];
}

function withPath(path: string, handler: RequestHandler): RequestHandler {
  const router = express.Router();
  router.use(path, handler, (_request, response) => {
    response.status(404).type('text').send('Not found');
  });
  return router;
}

/** The browser takes a file for what we say it is, and no other site embeds it. */
function asItSays(response: Response): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

async function reasonsAgainst(door: Door, migrated: () => Promise<boolean>): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve(['database']), READY_WITHIN_MS - 50);
  });
  const asked = Promise.all([door.ready(), migrated()]).then(
    ([app, shaped]) => (shaped ? app.reasons : [...app.reasons, 'migrations']),
    () => ['database'],
  );
  return Promise.race([asked, slow]).finally(() => clearTimeout(timer));
}

/** Event streams must arrive line by line, and files such as .docx are compressed already. */
function worthCompressing(request: express.Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return !type.startsWith('text/event-stream') && compression.filter(request, response);
}

/** An error that Remix did not turn into a page itself: said plainly, with nothing of its inside. */
const lastResort: express.ErrorRequestHandler = (error, _request, response, next) => {
  log.error({ err: error }, 'request failed');
  if (response.headersSent) return next(error);
  response.status(500).sendFile(join(clientFolder, '500.html'));
};
