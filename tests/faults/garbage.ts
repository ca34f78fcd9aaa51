import WebSocket from 'ws';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { once } from 'node:events';
import { collaborationPath, LIMITS, openingToken, sectionName } from '#app/editor/protocol.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { FRAGMENT } from '#app/editor/ydoc.ts';
import { database } from '#db/client.server.ts';
import { spreadOf, until } from '../support/measure.ts';
import { randomFrom, type Random } from '../support/random.ts';
import { report, seedFrom, type Report } from '../support/report.ts';
import { startApp } from '../support/server.ts';
import type { Desk } from '../support/writers.ts';
import { Account, storedText } from './account.ts';
import { Crew, travelTimes } from './crew.ts';
import { isReady } from './killNine.ts';
import { deskOf, makeScene } from './scene.ts';

const PEERS_WITHIN = 300;
/** Frames on one socket before it is given up for a new one, if the server has not closed it by then. */
const PER_SOCKET = 40;

/**
 * Broken, cut, oversized and misaddressed frames, half of them before signing in to a section and half after, by
 * somebody who may only read it, while two owners go on writing. The server lives, the section says what its
 * owners wrote and nothing else, and they read each other as fast as before.
 */
export async function garbage(frames: number): Promise<Report> {
  const random = randomFrom(seedFrom(12));
  const app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '' } });
  const account = new Account();
  const sent = { before: 0, after: 0 };
  let closed = 0;
  try {
    const scene = await makeScene(database().db, { ownersPerSection: 2 });
    const crew = new Crew(scene);
    const reader = deskOf(scene.observer, app.origin);
    const untouched = withoutMarkers(await storedText(crew.sectionId));
    const writers = await crew.come(app.origin);
    for (const writer of writers) writer.type(5);
    while (sent.before + sent.after < frames) {
      const signedIn = sent.after < sent.before;
      const socket = await knock(reader, signedIn);
      for (let n = 0; n < PER_SOCKET && socket.readyState === WebSocket.OPEN; n += 1) {
        socket.send(brokenFrame(random, reader.sectionId));
        sent[signedIn ? 'after' : 'before'] += 1;
        await answered(socket);
      }
      closed += Number(socket.readyState !== WebSocket.OPEN);
      socket.terminate();
    }
    for (const writer of writers) writer.rest();
    await until('the owners are saved', () => writers.every(({ isSaved }) => isSaved));
    account.take(writers);
    const peers = spreadOf(travelTimes(writers));
    const undisturbed = writers.every(({ refusals }) => refusals.length === 0);
    for (const writer of writers) writer.leave();
    const text = await storedText(crew.sectionId);
    const { lost, doubled, ...counted } = account.against(text);
    const unchanged = withoutMarkers(text) === untouched;
    const alive = app.process.exitCode === null && (await isReady(app.origin));
    return await report({
      name: 'garbage',
      seed: random.seed,
      passed:
        sent.before >= frames / 2 - PER_SOCKET &&
        sent.after >= frames / 2 - PER_SOCKET &&
        closed > 0 &&
        alive &&
        unchanged &&
        undisturbed &&
        lost.length + doubled.length === 0 &&
        peers.p95 <= PEERS_WITHIN,
      figures: {
        sent,
        socketsClosedByTheServer: closed,
        alive,
        unchanged,
        undisturbed,
        ...counted,
        lost: lost.length,
        doubled: doubled.length,
        peersMs: peers,
      },
      passLine: `${frames} broken frames before and after signing in: 0 exits, 0 changes, peers' p95 at most ${PEERS_WITHIN} ms`,
    });
  } finally {
    await app.stop();
  }
}

/** A socket with a person's cookie; `signedIn`: and the section opened. */
async function knock({ origin, cookie, documentId, sectionId }: Desk, signedIn: boolean): Promise<WebSocket> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${collaborationPath(documentId)}`, {
    headers: { cookie, origin },
    perMessageDeflate: false,
  });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  if (signedIn) {
    const answer = once(socket, 'message');
    socket.send(
      frame(sectionName(sectionId), 2, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, openingToken(SCHEMA_VERSION));
      }),
    );
    await answer;
  }
  return socket;
}

/** The server has read everything sent so far: it has answered a ping that came after it, or closed. */
async function answered(socket: WebSocket): Promise<void> {
  if (socket.readyState !== WebSocket.OPEN) return;
  const ended = new AbortController();
  const heard = Promise.race([
    once(socket, 'pong', { signal: ended.signal }),
    once(socket, 'close', { signal: ended.signal }),
  ]);
  socket.ping();
  await heard;
  ended.abort();
}

type Mutation = (random: Random, sectionId: string) => Uint8Array;

const MUTATIONS: Mutation[] = [
  (random) => random.bytes(random.between(0, 400)),
  (random, sectionId) => flipped(random, valid(random, sectionName(sectionId))),
  (random, sectionId) => {
    const whole = valid(random, sectionName(sectionId));
    return whole.subarray(0, random.below(whole.length));
  },
  (random) =>
    valid(
      random,
      random.pick([
        'section:',
        '__proto__',
        'constructor',
        '',
        'section:../..',
        '\0',
        `section:${'0'.repeat(36)}`,
      ]),
    ),
  (random, sectionId) =>
    frame(sectionName(sectionId), random.between(3, 200), (encoder) =>
      encoding.writeUint8Array(encoder, random.bytes(20)),
    ),
  (random, sectionId) => valid(random, sectionName(sectionId)),
];

function brokenFrame(random: Random, sectionId: string): Uint8Array {
  // Rare, because it is big: more than a frame may hold.
  if (random.chance(0.002)) return random.bytes(LIMITS.frame + 1);
  return random.pick(MUTATIONS)(random, sectionId);
}

/** A well-made frame of some kind, with an edit in it where that kind carries one. */
function valid(random: Random, name: string): Uint8Array {
  return frame(name, random.pick([0, 0, 0, 1, 3, 4, 5, 6, 7, 8, 9, 10]), (encoder) => {
    encoding.writeVarUint(encoder, random.below(3));
    encoding.writeVarUint8Array(encoder, someEdit(random));
  });
}

function someEdit(random: Random): Uint8Array {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(`not meant to be here ${random.below(1000)}`)]);
  doc.getXmlFragment(FRAGMENT).insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc);
}

function flipped(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let n = random.between(1, 4); n > 0; n -= 1) {
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
}

function frame(name: string, opcode: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, opcode);
    write(encoder);
  });
}

const withoutMarkers = (text: string) => text.replaceAll(/⟦[^⟧]*⟧/g, '');
