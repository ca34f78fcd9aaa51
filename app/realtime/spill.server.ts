import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { appendToJournal, type JournalEntry } from '#app/domain/sections/journal.server.ts';
import { log } from '#app/platform/log.server.ts';

/**
 * What is left when the process has to end and the database does not answer: written to a file in the data folder,
 * one entry a line, and put into the journal at the next start. Putting an update in twice changes nothing.
 */
const FILE = /^unsaved-[0-9a-f-]{36}\.jsonl$/;

const line = z.object({
  sectionId: z.uuid(),
  update: z.base64(),
  authorId: z.uuid().nullable(),
  origin: z.string(),
});

/** Resolves when the file is on disk under its final name. */
export async function spill(folder: string, entries: readonly JournalEntry[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `unsaved-${randomUUID()}.jsonl`);
  const file = await open(`${path}.part`, 'wx', 0o600);
  try {
    await file.writeFile(entries.map(written).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  log.error(
    { entries: entries.length, path },
    'the database did not answer: unsaved edits were written to a file',
  );
}

/** Puts spilled entries into the journal; a file goes only when its entries are durable. Returns how many. */
export async function replaySpilled(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let replayed = 0;
  for (const name of names.filter((found) => FILE.test(found)).sort()) {
    const path = join(folder, name);
    const entries = (await readFile(path, 'utf8')).split('\n').filter(Boolean).map(read);
    if (entries.length > 0) await appendToJournal(entries);
    await rm(path);
    replayed += entries.length;
    log.warn({ entries: entries.length, path }, 'edits of the last run were put into the journal');
  }
  return replayed;
}

function written({ sectionId, update, authorId, origin }: JournalEntry): string {
  return `${JSON.stringify({ sectionId, update: Buffer.from(update).toString('base64'), authorId, origin })}\n`;
}

function read(text: string): JournalEntry {
  const { update, ...rest } = line.parse(JSON.parse(text));
  return { ...rest, update: Buffer.from(update, 'base64') };
}
