import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clientFolder } from '#app/platform/paths.server.ts';

/** What a browser loads, weighed in the production build: JavaScript, gzipped. */
const assets = join(clientFolder, 'assets');
const KB = 1000;
const BEFORE_WRITING = 110 * KB;
const WITH_EDITOR = 340 * KB;

describe('the weight of a page', () => {
  for (const route of ['routes/_index', 'routes/sign-in', 'routes/documents.$id']) {
    it(`keeps ${route} under 110 kB before anybody writes`, () => {
      expect(weight(firstLoad(route))).toBeLessThanOrEqual(BEFORE_WRITING);
    });
  }

  it('loads no part of the editor with the document page', () => {
    const editor = closure(['SectionEditor']);
    const own = [...editor].filter((file) => file.startsWith('SectionEditor'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((file) => firstLoad('routes/documents.$id').has(file))).toEqual([]);
    expect([...firstLoad('routes/documents.$id')].filter((file) => /ProseMirror/.test(read(file)))).toEqual(
      [],
    );
  });

  it('keeps the document page with the editor open under 340 kB', () => {
    const all = new Set([...firstLoad('routes/documents.$id'), ...closure(['SectionEditor'])]);
    expect(weight(all)).toBeLessThanOrEqual(WITH_EDITOR);
  });
});

type Manifest = {
  entry: { module: string; imports: string[] };
  routes: Record<string, { module: string; imports?: string[] }>;
};

/** Every script that runs before a page answers to anything: the entry, the root, the route, and what they import. */
function firstLoad(route: string): Set<string> {
  const file = files().find((name) => name.startsWith('manifest-')) ?? '';
  const { entry, routes } = JSON.parse(
    read(file)
      .replace(/^window\.__remixManifest=/, '')
      .replace(/;\s*$/, ''),
  ) as Manifest;
  const parts = [entry, routes.root, routes[route]];
  const modules = parts.flatMap((part) => (part ? [part.module, ...(part.imports ?? [])] : []));
  expect(modules.length).toBeGreaterThan(2);
  // The list of all routes travels too.
  return new Set([...closure(modules.map((path) => path.replace('/assets/', ''))), file]);
}

/** Files that begin with these names, and all they import at once (not what they may import later). */
function closure(names: string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, next] of read(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) visit(next ?? '');
  };
  for (const file of files())
    if (file.endsWith('.js') && names.some((name) => file.startsWith(name))) visit(file);
  return found;
}

const files = () => readdirSync(assets);
const read = (file: string) => readFileSync(join(assets, file), 'utf8');
const weight = (scripts: Set<string>) =>
  [...scripts].reduce((sum, file) => sum + gzipSync(read(file)).byteLength, 0);
