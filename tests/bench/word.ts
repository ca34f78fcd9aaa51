import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentJson, NodeJson } from '#app/editor/schema/index.ts';
import { projectFolder } from '#app/platform/paths.server.ts';
import { database } from '#db/client.server.ts';
import { deskOf, makeScene } from '../faults/scene.ts';
import { randomFrom } from '../support/random.ts';
import { startApp, type App } from '../support/server.ts';
import { table, usage, type Figure } from './figure.ts';

const STALL_MS = 50;
const WORDS_PER_PAGE = 400;
const PAGES_PER_SECTION = 2;

/** Export through the running server: how long it takes, what it needs, and how long pages have to wait meanwhile. */
export async function word(sizes: readonly number[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coproduce-word-'));
  const app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '' } });
  const figures: Figure[] = [];
  try {
    for (const pages of sizes) {
      const own = await exported(app, pages);
      const peers = await beside(folder, pages);
      figures.push(
        {
          what: `${pages} pages`,
          result: `${own.seconds.toFixed(2)} s, ${(own.bytes / 1000).toFixed(0)} kB, server at most ${own.peakMiB} MiB (${peers})`,
        },
        {
          what: `${pages} pages: longest wait of another request, beyond the usual ${own.usualMs.toFixed(1)} ms`,
          aim: `≤ ${STALL_MS} ms`,
          result: `${own.stallMs.toFixed(0)} ms`,
          met: own.stallMs <= STALL_MS,
        },
      );
    }
  } finally {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return table(`Word export (${WORDS_PER_PAGE} words a page, with headings, lists and tables)`, figures);
}

/** Drawn from at random, so that a file does not shrink more than a real one does. */
const VOCABULARY =
  'people who use services decide together with those that run them how care is planned paid for and checked every year in Greater Manchester'.split(
    ' ',
  );
const random = randomFrom(400);

/** Two pages of a plan: headings, paragraphs, a list, a table. */
function section(): DocumentJson {
  const text = (words: number): NodeJson => ({
    type: 'text',
    text: `${Array.from({ length: words }, () => random.pick(VOCABULARY)).join(' ')}.`,
  });
  const paragraph = (words: number): NodeJson => ({ type: 'paragraph', content: [text(words)] });
  const row = (type: string): NodeJson => ({
    type: 'tableRow',
    content: Array.from({ length: 4 }, () => ({ type, content: [paragraph(5)] })),
  });
  const part = (): NodeJson[] => [
    { type: 'heading', attrs: { level: 3 }, content: [text(5)] },
    ...Array.from({ length: 3 }, () => paragraph(85)),
    {
      type: 'bulletList',
      content: Array.from({ length: 4 }, () => ({ type: 'listItem', content: [paragraph(10)] })),
    },
    { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell'), row('tableCell')] },
    paragraph(20),
  ];
  return { type: 'doc', content: Array.from({ length: PAGES_PER_SECTION }, part).flat() };
}

async function exported(app: App, pages: number) {
  const scene = await makeScene(database().db, {
    sectionsPerDocument: pages / PAGES_PER_SECTION,
    ownersPerSection: 1,
    text: section,
  });
  const [owner] = scene.owners;
  if (!owner) throw new Error('Nobody is there');
  const { cookie, documentId } = deskOf(owner, app.origin);
  // The highest mark of memory starts anew (proc(5), clear_refs).
  writeFileSync(`/proc/${app.process.pid}/clear_refs`, '5');
  const waits = watchWaits(app.origin);
  await pause(1_000);
  const usual = waits.longest();
  const started = performance.now();
  const response = await fetch(`${app.origin}/documents/${documentId}/export.docx`, { headers: { cookie } });
  if (!response.ok) throw new Error(`The export of ${pages} pages answered ${response.status}`);
  const { byteLength } = await response.arrayBuffer();
  if (byteLength < pages * 500)
    throw new Error(`The export of ${pages} pages holds ${byteLength} bytes: the text is missing`);
  const seconds = (performance.now() - started) / 1000;
  const longest = waits.longest();
  await waits.stop();
  return {
    seconds,
    bytes: byteLength,
    peakMiB: usage(app.process.pid).peakMiB,
    usualMs: waits.middle(),
    stallMs: Math.max(0, longest - Math.min(usual, waits.middle())),
  };
}

/** Asks for /healthz again and again; `longest()` tells and forgets the longest answer so far, in ms. */
function watchWaits(origin: string) {
  const all: number[] = [];
  let since: number[] = [];
  let watching = true;
  const done = (async () => {
    while (watching) {
      const started = performance.now();
      await (await fetch(`${origin}/healthz`)).arrayBuffer();
      const took = performance.now() - started;
      all.push(took);
      since.push(took);
      await pause(2);
    }
  })();
  return {
    longest: () => {
      const longest = Math.max(0, ...since);
      since = [];
      return longest;
    },
    middle: () => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0,
    stop: () => {
      watching = false;
      return done;
    },
  };
}

/** What pandoc and prosemirror-docx need for the same text, each as a program of its own. */
async function beside(folder: string, pages: number): Promise<string> {
  const sections = Array.from({ length: pages / PAGES_PER_SECTION }, section);
  const json: DocumentJson = { type: 'doc', content: sections.flatMap(({ content }) => content) };
  const input = join(folder, 'plan.json');
  const markdown = join(folder, 'plan.md');
  await writeFile(input, JSON.stringify(json));
  await writeFile(markdown, json.content.map(inMarkdown).join('\n\n'));
  const pandoc = await timed('pandoc', ['-f', 'markdown', '-o', join(folder, 'pandoc.docx'), markdown]);
  const peer = await timed(process.execPath, [await builtPeer(), input, join(folder, 'peer.docx')]);
  return `pandoc ${pandoc}; prosemirror-docx ${peer}`;
}

/** prosemirror-docx 0.6.1 cannot be loaded by Node as it is packed (CommonJS called a module): bundled, it can. */
async function builtPeer(): Promise<string> {
  const outfile = join(projectFolder, '.cache', 'word-peer.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'wordPeer.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { 'prosemirror-docx': join(projectFolder, 'node_modules/prosemirror-docx/dist/esm/index.js') },
    logLevel: 'warning',
  });
  return outfile;
}

async function timed(command: string, args: string[]): Promise<string> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMiB = 0;
  const watch = setInterval(() => (peakMiB = Math.max(peakMiB, peakOf(child.pid))), 20);
  const ended = await once(child, 'exit').catch(() => undefined);
  clearInterval(watch);
  if (!ended) return 'is not on this machine';
  if (ended[0] !== 0) return `failed (${String(ended[0])})`;
  return `${((performance.now() - started) / 1000).toFixed(2)} s, ${peakMiB} MiB`;
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) >> 10;
  } catch {
    return 0;
  }
}

function inMarkdown(node: NodeJson): string {
  const inner = (node.content ?? []).map(inMarkdown);
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'heading':
      return `### ${inner.join('')}`;
    case 'bulletList':
      return inner.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [inner[0], '|---|---|---|---|', ...inner.slice(1)].join('\n');
    case 'tableRow':
      return `| ${inner.join(' | ')} |`;
    default:
      return inner.join('');
  }
}
