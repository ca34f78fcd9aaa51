import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { database } from '#db/client.server.ts';
import { deskOf, makeScene, paragraphs } from '../faults/scene.ts';
import { spreadOf, type Spread } from '../support/measure.ts';
import { startApp } from '../support/server.ts';
import { machineBusySeconds, table, usage, type Figure } from './figure.ts';
import type { LoadAnswer, LoadOrder } from './load.ts';

const KEYS_PER_SECOND = 3;
const PER_SECTION = 10;
const WORDS = 5_000;
/** At the largest size: what we promise, in ms. */
const AIM = { people: 400, p95: 100, p99: 250 };

/** A section as long as they get: 5,000 words in a hundred paragraphs. */
export const longSection = () => paragraphs(100, WORDS / 100);

/** People typing at once, our server with durable acknowledgements and y-websocket's (which keeps nothing) after it. */
export async function live(sizes: readonly number[], seconds = 15): Promise<string> {
  const figures: Figure[] = [];
  for (const people of sizes) {
    const own = await ownServer(people, seconds);
    const peer = await peerServer(people, seconds);
    const aimed = people === AIM.people;
    figures.push(
      {
        what: `${people} people: a letter reaches the others`,
        aim: aimed ? `p95 ≤ ${AIM.p95} ms, p99 ≤ ${AIM.p99} ms` : '',
        result: `${said(own.propagate)} (y-websocket ${said(peer.propagate)}; p95 ratio ${ratio(own.propagate, peer.propagate)})`,
        ...(aimed && { met: own.propagate.p95 <= AIM.p95 && own.propagate.p99 <= AIM.p99 }),
      },
      {
        what: `${people} people: a letter is called saved`,
        aim: aimed ? `p95 ≤ ${AIM.p95} ms, p99 ≤ ${AIM.p99} ms` : '',
        result: said(own.acknowledge),
        ...(aimed && { met: own.acknowledge.p95 <= AIM.p95 && own.acknowledge.p99 <= AIM.p99 }),
      },
      {
        what: `${people} people: cost`,
        result:
          `${own.cpu} % of a core, ${own.residentMiB} MiB (y-websocket ${peer.cpu} %, ${peer.residentMiB} MiB); ` +
          `${own.keys} letters, ${own.connected} connected, ${own.unacknowledged} unacknowledged; ` +
          `load generator ${own.loadCpu} %, rest of the machine ${own.foreign} %`,
      },
    );
  }
  return table(
    `Live editing: ${KEYS_PER_SECOND} letters a second each, ${PER_SECTION} people to a section of ${WORDS} words`,
    figures,
  );
}

type Measured = {
  propagate: Spread;
  acknowledge: Spread;
  cpu: number;
  residentMiB: number;
  keys: number;
  connected: number;
  unacknowledged: number;
  loadCpu: number;
  foreign: number;
};

async function ownServer(people: number, seconds: number): Promise<Measured> {
  const app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '' } });
  try {
    const scene = await sceneFor(people);
    const desks = scene.owners.map((owner) => deskOf(owner, app.origin));
    return await measure(app.process, { server: 'ours', origin: app.origin, desks }, seconds);
  } finally {
    await app.stop();
  }
}

async function peerServer(people: number, seconds: number): Promise<Measured> {
  const server = fork(join(import.meta.dirname, 'peer.ts'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const [port] = await once(server, 'message');
    const origin = `http://127.0.0.1:${String(port)}`;
    const desks = Array.from({ length: people }, (_, n) => ({
      documentId: '',
      sectionId: `section-${Math.floor(n / PER_SECTION)}`,
      cookie: '',
    }));
    return await measure(server, { server: 'y-websocket', origin, desks }, seconds);
  } finally {
    server.kill();
  }
}

const sceneFor = (people: number) =>
  makeScene(database().db, {
    sectionsPerDocument: people / PER_SECTION,
    ownersPerSection: PER_SECTION,
    text: longSection,
  });

async function measure(
  server: ChildProcess,
  order: Pick<LoadOrder, 'server' | 'origin' | 'desks'>,
  seconds: number,
): Promise<Measured> {
  const load = fork(join(import.meta.dirname, 'load.ts'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const next = async <T>(): Promise<T> => {
    const said = await Promise.race([once(load, 'message'), once(load, 'exit').then(() => undefined)]);
    if (!said) throw new Error('The load generator ended without an answer');
    return said[0] as T;
  };
  await next();
  load.send({ ...order, keysPerSecond: KEYS_PER_SECOND, warmSeconds: 5, seconds } satisfies LoadOrder);
  await next();
  const before = { ...usage(server.pid), machine: machineBusySeconds(), at: performance.now() };
  const answer = await next<LoadAnswer>();
  const after = { ...usage(server.pid), machine: machineBusySeconds(), at: performance.now() };
  const elapsed = (after.at - before.at) / 1000;
  const share = (cpuSeconds: number) => Math.round((cpuSeconds / elapsed) * 100);
  const cpu = share(after.cpuSeconds - before.cpuSeconds);
  const loadCpu = share(answer.cpuSeconds);
  return {
    propagate: spreadOf(answer.propagate),
    acknowledge: spreadOf(answer.acknowledge),
    cpu,
    residentMiB: after.residentMiB,
    keys: answer.keys,
    connected: answer.connected,
    unacknowledged: answer.unacknowledged,
    loadCpu,
    foreign: Math.max(0, share(after.machine - before.machine) - cpu - loadCpu),
  };
}

const said = ({ p50, p95, p99 }: Spread) =>
  `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms`;
const ratio = (own: Spread, peer: Spread) => `${(own.p95 / peer.p95).toFixed(1)}×`;
