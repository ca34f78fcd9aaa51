import { setTimeout as pause } from 'node:timers/promises';
import { collaborationPath, sectionName } from '#app/editor/protocol.ts';
import { until } from '../support/measure.ts';
import type { Desk } from '../support/writers.ts';
import { ours, Typist, yWebsocket, type Tally } from './typist.ts';

/** The load generator: a process of its own, told whom to be, answering what it measured. */
export type LoadOrder = {
  server: 'ours' | 'y-websocket';
  origin: string;
  desks: Omit<Desk, 'origin'>[];
  keysPerSecond: number;
  warmSeconds: number;
  seconds: number;
};
export type LoadAnswer = Tally & { connected: number; cpuSeconds: number; unacknowledged: number };

process.on('message', (order: LoadOrder) => void carryOut(order));
process.send?.('ready');

async function carryOut({
  server,
  origin,
  desks,
  keysPerSecond,
  warmSeconds,
  seconds,
}: LoadOrder): Promise<void> {
  const tallies = new Map<string, { tally: Tally; typedAt: Map<string, number> }>();
  const typists = desks.map((desk) => {
    const group = tallies.get(desk.sectionId) ?? {
      tally: { propagate: [], acknowledge: [], keys: 0 },
      typedAt: new Map(),
    };
    tallies.set(desk.sectionId, group);
    const base = origin.replace('http', 'ws');
    const isOurs = server === 'ours';
    return new Typist(
      isOurs ? base + collaborationPath(desk.documentId) : `${base}/${desk.sectionId}`,
      { cookie: desk.cookie, origin },
      isOurs ? ours(sectionName(desk.sectionId)) : yWebsocket,
      group.tally,
      group.typedAt,
    );
  });
  await until('everybody has the section open', () => typists.every(({ isOpen }) => isOpen), {
    within: 120_000,
  });
  // Nobody types in step with anybody else.
  for (const typist of typists) {
    await pause(1000 / keysPerSecond / typists.length);
    typist.start(keysPerSecond);
  }
  await pause(warmSeconds * 1000);
  for (const { tally } of tallies.values()) Object.assign(tally, { propagate: [], acknowledge: [], keys: 0 });
  process.send?.('measuring');
  const before = process.cpuUsage();
  await pause(seconds * 1000);
  const spent = process.cpuUsage(before);
  const all = [...tallies.values()].map(({ tally }) => tally);
  const answer: LoadAnswer = {
    propagate: all.flatMap(({ propagate }) => propagate),
    acknowledge: all.flatMap(({ acknowledge }) => acknowledge),
    keys: all.reduce((sum, { keys }) => sum + keys, 0),
    connected: typists.filter(({ isConnected }) => isConnected).length,
    cpuSeconds: (spent.user + spent.system) / 1e6,
    unacknowledged: 0,
  };
  for (const typist of typists) typist.stop();
  if (server === 'ours') {
    await until('everything is acknowledged', () => typists.every(({ isQuiet }) => isQuiet), {
      within: 60_000,
    }).catch(() => {
      answer.unacknowledged = typists.filter(({ isQuiet }) => !isQuiet).length;
    });
  }
  for (const typist of typists) typist.leave();
  // Only when it has left: a long answer that is still under way would be cut off.
  process.send?.(answer, undefined, undefined, () => process.disconnect());
}
