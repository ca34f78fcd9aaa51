import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { Door } from '#app/http/door.ts';
import { projectFolder, remixBuild } from '#app/platform/paths.server.ts';
import { builtFiles } from './web.server.ts';

/** Remix as the shell sees it: pages, the browser's files, and the door to the app behind them. */
export type Remix = {
  door: Door;
  pages: RequestHandler;
  files: RequestHandler[];
  close: () => Promise<void>;
};

/** The production build. */
export async function builtRemix(): Promise<Remix> {
  const build = (await import(pathToFileURL(remixBuild).href)) as ServerBuild;
  const door = doorOf(build);
  return {
    door,
    pages: createRequestHandler({ build, mode: 'production', getLoadContext: door.loadContext }),
    files: builtFiles(),
    close: async () => undefined,
  };
}

/** Vite inside our own Express: one port, and its reload socket on the same server. */
export async function liveRemix(server: Server): Promise<Remix> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: projectFolder,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  });
  const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
  const door = doorOf(await load());
  return {
    door,
    pages: createRequestHandler({ build: load, mode: 'development', getLoadContext: door.loadContext }),
    files: [vite.middlewares],
    close: () => vite.close(),
  };
}

function doorOf(build: ServerBuild): Door {
  const module: unknown = build.entry.module;
  if (typeof module !== 'object' || module === null || !('door' in module)) {
    throw new Error('entry.server.tsx exports no door');
  }
  return module.door as Door;
}
