import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { ExportFailed } from '#app/domain/errors.ts';
import type { ExportDocument, ExportedFile, Ports } from '#app/domain/ports.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { log } from '#app/platform/log.server.ts';
import { wordWorker } from '#app/platform/paths.server.ts';
import { words } from '#app/words/index.ts';
import type { WordTask } from './worker.ts';

export type WordExports = Ports['exports'] & {
  /** Ends the threads; exports under way fail. */
  close(): Promise<void>;
};

type Settings = { worker: string; threads: number; atOnce: number; timeoutMs: number; memoryMb: number };

const usual: Settings = {
  worker: wordWorker,
  // The thread that serves people keeps a core of its own.
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  /** Under way and waiting together. Whoever comes later is asked to try again, rather than left to wait. */
  atOnce: 10,
  timeoutMs: 60_000,
  memoryMb: 1_024,
};

/**
 * Word files, built in threads that start with the first export and end after a minute without one. Whatever goes
 * wrong in there (a worker that cannot start, runs out of memory or time, or dies) is an `ExportFailed`.
 */
export function createWordExports(changed: Partial<Settings> = {}): WordExports {
  const settings = { ...usual, ...changed };
  let pool: Piscina<WordTask, ExportedFile> | undefined;
  let underWay = 0;

  async function word(...[document, signal]: Parameters<WordExports['word']>): Promise<ExportedFile> {
    if (underWay >= settings.atOnce) throw new ExportFailed(words.exporting.busy);
    underWay += 1;
    const late = AbortSignal.timeout(settings.timeoutMs);
    try {
      const task = await taskOf(document);
      pool ??= open(settings, forget);
      return await pool.run(task, {
        signal: AbortSignal.any(signal ? [late, signal] : [late]),
      });
    } catch (error) {
      if (!signal?.aborted)
        log.error({ documentId: document.id, reason: String(error) }, 'A Word export failed');
      throw new ExportFailed(late.aborted ? words.exporting.tookTooLong : words.exporting.failed, {
        cause: error,
      });
    } finally {
      underWay -= 1;
    }
  }

  function forget(broken: Piscina): void {
    if (pool === broken) pool = undefined;
  }

  return { word, close: async () => pool?.destroy() };
}

/** A long document is written down a section at a time, and others are served in between. */
async function taskOf({ sections, ...document }: ExportDocument): Promise<WordTask> {
  const json: string[] = [];
  for (const section of sections) {
    json.push(JSON.stringify(section));
    await setImmediate();
  }
  return { document, sections: json, schemaVersion: SCHEMA_VERSION };
}

function open(settings: Settings, forget: (pool: Piscina) => void): Piscina<WordTask, ExportedFile> {
  const pool = new Piscina<WordTask, ExportedFile>({
    filename: settings.worker,
    minThreads: 0,
    maxThreads: settings.threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
  });
  // A worker that fails before it took a task. Piscina would leave the tasks waiting for ever (and, unheard, end the
  // process): this fails them, and the next export starts afresh.
  pool.on('error', (error: unknown) => {
    log.error({ reason: String(error) }, 'A Word worker could not start');
    forget(pool);
    void pool.destroy();
  });
  return pool;
}
