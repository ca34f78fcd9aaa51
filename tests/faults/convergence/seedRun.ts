import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Fragment, type Node } from '@tiptap/pm/model';
import { and, eq, ne } from 'drizzle-orm';
import * as Y from 'yjs';
import { database } from '#db/client.server.ts';
import { sectionUpdate } from '#db/schema/index.ts';
import { loadStored } from '#app/domain/sections/journal.server.ts';
import { schema } from '#app/editor/schema/index.ts';
import { docFrom, jsonFrom } from '#app/editor/ydoc.ts';
import { until } from '../../support/measure.ts';
import { randomFrom } from '../../support/random.ts';
import { deskOf, makeScene, paragraphs } from '../scene.ts';
import type { Serving } from '../serving.ts';
import { countMarkers, Ledger, markerNumber } from './ledger.ts';
import { Person } from './person.ts';
import type { Disorder } from './unrulySocket.ts';

export type SeedSize = { people: number; steps: number };

export type SeedResult = Disorder & {
  seed: number;
  steps: number;
  disconnects: number;
  restarts: number;
  markers: number;
  /** Markers nobody touched: each stood there exactly once. */
  untouched: number;
  /** Markers that stand there more than once because two people re-created the same block at once. */
  multiplied: number;
};

/**
 * One seed: people write in one section at once, lose their lines, come back, and the server restarts under them;
 * then everybody comes to rest. Rejects, naming the seed, when anybody ends with anything else than everybody's
 * text, when that text is not what the ledger of all edits says, or when it is not a document of the schema.
 */
export async function runSeed(seed: number, size: SeedSize, serving: Serving): Promise<SeedResult> {
  const random = randomFrom(seed);
  const scene = await makeScene(database().db, {
    ownersPerSection: size.people,
    text: () => paragraphs(6, 4),
  });
  const [{ sectionId } = { sectionId: '' }] = scene.owners;
  const ledger = new Ledger();
  await recordServerEdits(ledger, sectionId);

  const disorder: Disorder = { held: 0, lost: 0, duplicatedIn: 0, duplicatedOut: 0 };
  const people = scene.owners.map(
    (owner, n) =>
      new Person(deskOf(owner, serving.origin), randomFrom(seed * 1000 + n), disorder, (update) =>
        ledger.record(update),
      ),
  );
  let typed = 0;
  const marker = () => markerNumber(typed++);
  const count = { disconnects: 0, restarts: 0 };
  try {
    while (people.some(({ steps }) => steps < size.steps)) {
      const before = typed;
      for (const person of people) {
        if (person.away > 0) person.away -= 1;
        else if (person.editor && random.chance(0.02)) {
          count.disconnects += 1;
          person.goAway(random.between(2, 15));
        }
        if (random.chance(0.4)) person.receive(random.chance(0.3) ? random.next() : 1);
        person.write(Math.min(random.between(1, 6), size.steps - person.steps), marker);
      }
      if (typed > before && random.chance(1 / 60)) {
        count.restarts += 1;
        await serving.restart();
      }
      await letOthersRun();
    }
    for (const person of people) person.away = 0;
    const text = await rest(seed, people, sectionId);
    await recordServerEdits(ledger, sectionId);
    const counted = compare(seed, ledger, text);
    return { seed, steps: size.people * size.steps, ...count, ...disorder, markers: typed, ...counted };
  } finally {
    for (const person of people) person.leave();
  }
}

/** Waits until everybody, and the journal read afresh, hold the same; checks it; returns the text. */
async function rest(seed: number, people: readonly Person[], sectionId: string): Promise<Node> {
  let last = 'nobody has looked yet';
  const look = async () => {
    for (const person of people) person.receive();
    const refusals = people.flatMap((person) => person.refusals);
    if (refusals.length > 0) throw new Error(`seed ${seed}: refused: ${refusals.join(', ')}`);
    last = `synced ${people.map(({ isSynced }) => Number(isSynced)).join('')}`;
    if (!people.every(({ isSynced, line }) => isSynced && line.isEmpty)) return undefined;
    const stored = await loadStored(sectionId);
    const journal = docFrom(stored.state, stored.tail);
    const snapshot = Y.snapshot(journal);
    const same = people.map(({ doc }) => Y.equalSnapshots(Y.snapshot(doc), snapshot));
    const text = wholeText(schema.nodeFromJSON(jsonFrom(journal)));
    journal.destroy();
    last = `same as the journal ${same.map(Number).join('')}`;
    return same.every(Boolean) ? text : undefined;
  };
  const text = await until(`seed ${seed} comes to rest`, look, { within: 30_000, every: 30 }).catch(
    (error: unknown) => {
      throw new Error(`${String(error)}: ${last}`);
    },
  );
  text.check();
  for (const [n, person] of people.entries()) {
    const shown = person.text && wholeText(person.text);
    if (!shown?.eq(text))
      throw new Error(`seed ${seed}: person ${n} is shown another text:\n${String(shown)}\n${String(text)}`);
  }
  return text;
}

/** What the server itself wrote (the first text, repairs of nesting) belongs in the ledger too. */
async function recordServerEdits(ledger: Ledger, sectionId: string): Promise<void> {
  const rows = await database()
    .db.select({ update: sectionUpdate.update })
    .from(sectionUpdate)
    .where(and(eq(sectionUpdate.sectionId, sectionId), ne(sectionUpdate.origin, 'edit')));
  for (const { update } of rows) ledger.record(update);
}

function compare(seed: number, ledger: Ledger, text: Node): { untouched: number; multiplied: number } {
  const found = countMarkers(text.textContent);
  const expected = ledger.expected();
  const wrong = [...expected].filter(([marker, often]) => (found.get(marker) ?? 0) !== often);
  const unknown = [...found.keys()].filter((marker) => !expected.has(marker));
  if (wrong.length > 0 || unknown.length > 0) {
    const list = wrong
      .slice(0, 5)
      .map(([marker, often]) => `${marker} ×${found.get(marker) ?? 0} instead of ×${often}`);
    throw new Error(
      `seed ${seed}: ${wrong.length} markers differ (${list.join(', ')}); ${unknown.length} from nowhere`,
    );
  }
  const untouched = ledger.untouched();
  if (untouched.length === 0)
    throw new Error(`seed ${seed}: not one marker was left alone, so nothing was proved`);
  return { untouched: untouched.length, multiplied: [...found.values()].filter((often) => often > 1).length };
}

/** The same text with neighbouring runs joined, as ProseMirror writes it. */
const wholeText = (node: Node): Node =>
  node.isText ? node : node.copy(Fragment.fromArray(node.content.content.map(wholeText)));
