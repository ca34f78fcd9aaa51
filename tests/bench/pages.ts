import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientFolder } from '#app/platform/paths.server.ts';
import { database } from '#db/client.server.ts';
import { deskOf, makeScene, paragraphs, prose } from '../faults/scene.ts';
import { spreadOf } from '../support/measure.ts';
import { startApp } from '../support/server.ts';
import { slowProxy } from '../support/slowProxy.ts';
import { table, type Figure } from './figure.ts';

const BEFORE_WRITING_KB = 110;
const WITH_EDITOR_KB = 340;
const LOOKS = 15;

/** The document page by number of sections, and what a browser has to load of JavaScript. */
export async function pages(sizes: readonly number[]): Promise<string> {
  const wire = await slowProxy(process.env.DATABASE_URL ?? '');
  const app = await startApp({ env: { DATABASE_URL: wire.url } });
  const figures: Figure[] = [];
  const statements: number[] = [];
  const said = prose(20);
  let html = '';
  try {
    for (const sections of sizes) {
      const scene = await makeScene(database().db, {
        sectionsPerDocument: sections,
        ownersPerSection: 1,
        text: () => paragraphs(5, 20),
      });
      const [owner] = scene.owners;
      if (!owner) throw new Error('Nobody is there');
      const { cookie, documentId } = deskOf(owner, app.origin);
      const look = async () => {
        const response = await fetch(`${app.origin}/documents/${documentId}`, {
          headers: { cookie, accept: 'text/html' },
        });
        if (!response.ok) throw new Error(`The document page answered ${response.status}`);
        const page = await response.text();
        if (page.split(said).length <= sections) throw new Error('The document page lacks text');
        return page;
      };
      const firstStarted = performance.now();
      html = await look();
      const first = performance.now() - firstStarted;
      const times: number[] = [];
      const before = wire.counted().statements;
      for (let n = 0; n < LOOKS; n += 1) {
        const started = performance.now();
        html = await look();
        times.push(performance.now() - started);
      }
      const each = (wire.counted().statements - before) / LOOKS;
      statements.push(each);
      const { p50, p95 } = spreadOf(times);
      figures.push({
        what: `${sections} sections of 100 words`,
        result:
          `${each.toFixed(1)} statements; server ${p50.toFixed(0)} ms p50, ${p95.toFixed(0)} ms p95 (first time ${first.toFixed(0)} ms); ` +
          `${kB(Buffer.byteLength(html))} kB HTML, ${kB(gzipSync(html).length)} kB gzipped`,
      });
    }
  } finally {
    await app.stop();
    await wire.close();
  }
  const spread = Math.max(...statements) - Math.min(...statements);
  figures.push({
    what: 'SQL statements a page needs',
    aim: 'the same for every size',
    result: statements.map((count) => count.toFixed(1)).join(' / '),
    met: spread < 1,
  });
  const { first, editor } = scriptsOf(html);
  figures.push(
    {
      what: 'JavaScript before writing',
      aim: `≤ ${BEFORE_WRITING_KB} kB gzipped`,
      result: `${kB(first)} kB`,
      met: first <= BEFORE_WRITING_KB * 1000,
    },
    {
      what: 'JavaScript with the editor',
      aim: `≤ ${WITH_EDITOR_KB} kB gzipped`,
      result: `${kB(editor)} kB`,
      met: editor <= WITH_EDITOR_KB * 1000,
    },
  );
  return table('Document page', figures);
}

const kB = (bytes: number) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

/** Gzipped bytes of what the page names, and of that with everything it can load later. */
function scriptsOf(html: string): { first: number; editor: number } {
  const named = new Set([...html.matchAll(/\/assets\/([\w.$-]+\.js)/g)].map(([, file = '']) => file));
  const first = closure(named, /(?:from|import)\s*"\.\/([\w.$-]+\.js)"/g);
  const editor = closure(first, /"(?:\.\/|assets\/|\/assets\/)([\w.$-]+\.js)"/g);
  return { first: gzipped(first), editor: gzipped(editor) };
}

function closure(start: ReadonlySet<string>, imports: RegExp): Set<string> {
  const found = new Set(start);
  // A set hands out what is added while it is walked.
  for (const file of found) {
    // The manifest names the other pages.
    if (file.startsWith('manifest-')) continue;
    for (const [, next = ''] of source(file).matchAll(imports)) found.add(next);
  }
  return found;
}

const source = (file: string) => readFileSync(join(clientFolder, 'assets', file), 'utf8');
const gzipped = (files: ReadonlySet<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(source(file)).length, 0);
