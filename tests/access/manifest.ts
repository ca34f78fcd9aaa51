import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { remixBuild } from '#app/platform/paths.server.ts';

/** A route as Remix's own manifest of the production build has it. */
export type BuiltRoute = { id: string; path: string; answersGet: boolean; takesPosts: boolean };

const READ = `
const { routes } = await import(process.argv[1]);
console.log(JSON.stringify(Object.values(routes).map(({ id, path, index, parentId, module }) => ({
  id, path: path ?? '', index: Boolean(index), parentId,
  answersGet: 'loader' in module || 'default' in module, takesPosts: 'action' in module,
}))));
process.exit(0);`;

/** Every route there is that answers by itself (the root only wraps the others). */
export function builtRoutes(): BuiltRoute[] {
  const args = ['--input-type=module', '--eval', READ, pathToFileURL(remixBuild).href];
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env: { NODE_ENV: 'production', LOG_LEVEL: 'silent' },
  });
  const routes = JSON.parse(printed) as (BuiltRoute & { parentId?: string })[];
  return routes
    .filter((route) => route.parentId !== undefined)
    .map(({ id, path, answersGet, takesPosts }) => ({ id, path: `/${path}`, answersGet, takesPosts }));
}
