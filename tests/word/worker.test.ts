import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { ExportFailed } from '#app/domain/errors.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { wordFile } from '#app/word/export/index.ts';
import { createWordExports, type WordExports } from '#app/word/index.server.ts';
import { words } from '#app/words/index.ts';
import { documentOf, golden, node, saying } from './golden.ts';

const { failed, busy, tookTooLong } = words.exporting;
const worker = (name: string) => join(import.meta.dirname, 'workers', `${name}.ts`);
const small = saying();

let open: WordExports | undefined;
function exportsWith(settings: Parameters<typeof createWordExports>[0] = {}): WordExports {
  open = createWordExports(settings);
  return open;
}
afterEach(() => open?.close());

describe('Word files built in a thread of their own', () => {
  it('are the same as those built on the spot, bytes and warnings', async () => {
    const document = golden['lists ten deep'] ?? small;
    const here = await wordFile(document, SCHEMA_VERSION);
    const there = await exportsWith().word(document);
    expect(there.warnings).toEqual(here.warnings);
    expect(there.warnings).toEqual([words.exporting.warnings.listTooDeep]);
    expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  });

  it('do not hold up the thread that serves people while 200 sections are built', async () => {
    const [content] = (golden['the demo plan'] ?? small).sections.map((section) => section.content).slice(1);
    const long = documentOf(
      Array.from({ length: 200 }, () => ({
        heading: 'A part',
        content: content ?? { type: 'doc', content: [] },
      })),
    );
    const exports = exportsWith();
    await exports.word(small);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const began = performance.now();
    delay.enable();
    await exports.word(long);
    delay.disable();
    // Built here, it would be one stall as long as the whole. How short it truly is, `npm run bench` measures.
    expect(delay.max / 1e6).toBeLessThan((performance.now() - began) / 4);
  });

  it('fail with a sentence, and only for the one who asked, when the text holds an unknown node', async () => {
    const exports = exportsWith();
    const unknown = exports.word(saying(node('video', [])));
    await expect(unknown).rejects.toThrow(new ExportFailed(failed));
    await expect(exports.word(small)).resolves.toMatchObject({ warnings: [] });
  });
});

describe('a Word worker that goes wrong is an error answer and never the end of the process:', () => {
  it.each([
    ['it is not there', 'nowhere'],
    ['it throws when it starts', 'throws-at-start'],
    ['it dies while it works', 'dies'],
    ['it eats all its memory', 'eats-memory'],
  ])('%s, and again the next time', async (_, name) => {
    const exports = exportsWith({ worker: worker(name), memoryMb: 64 });
    await expect(exports.word(small)).rejects.toThrow(new ExportFailed(failed));
    await expect(exports.word(small)).rejects.toThrow(new ExportFailed(failed));
  });

  it('it never ends, and is stopped when its time is up', async () => {
    const exports = exportsWith({ worker: worker('never-ends'), timeoutMs: 500 });
    await expect(exports.word(small)).rejects.toThrow(new ExportFailed(tookTooLong));
  });

  it('nobody waits for the file any more, and the work is stopped', async () => {
    const exports = exportsWith({ worker: worker('never-ends'), threads: 1 });
    const gone = new AbortController();
    const waiting = exports.word(small, gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow(new ExportFailed(failed));
  });

  it('too many come at once, and the later ones are asked to try again', async () => {
    const exports = exportsWith({ worker: worker('never-ends'), threads: 1, atOnce: 3, timeoutMs: 500 });
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => exports.word(small)));
    const reasons = answers.map((each) =>
      each.status === 'rejected' ? (each.reason as Error).message : 'a file',
    );
    expect(reasons).toEqual([tookTooLong, tookTooLong, tookTooLong, busy, busy]);
  });
});
