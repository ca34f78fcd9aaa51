import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';

/** One measured thing: what we aimed at, what came out, and whether that is met. Without an aim it only informs. */
export type Figure = { what: string; aim?: string; result: string; met?: boolean };

/** A table of figures in Markdown, as it goes into the README. */
export function table(title: string, figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ what, aim = '', result, met }) => `| ${what} | ${aim} | ${result} | ${verdict(met)} |`,
  );
  return [`\n### ${title}\n`, '| What | Aim | Result | Met |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

const verdict = (met: boolean | undefined) => (met === undefined ? '' : met ? 'yes' : '**not met**');

/** Which code ran where, and how busy the machine was before. */
export function conditions(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain') === '' ? '' : ', with changes not yet committed';
  const [processor] = cpus();
  return [
    `Commit ${git('rev-parse', '--short', 'HEAD')}${changed}, ${new Date().toISOString().slice(0, 16)} UTC, Node ${process.version}.`,
    `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB;`,
    `load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}. Everything on one machine, over the loopback.`,
  ].join(' ');
}

/** A process and all its children, from outside (Linux): CPU seconds used so far and memory held, in MiB. */
export function usage(pid: number | undefined): { cpuSeconds: number; residentMiB: number; peakMiB: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kB = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return {
    cpuSeconds: (user + system) / 100,
    residentMiB: Math.round(kB('VmRSS') / 1024),
    peakMiB: Math.round(kB('VmHWM') / 1024),
  };
}

/** What the machine as a whole has spent working, in CPU seconds. */
export function machineBusySeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
}
