import { isRefusal, LIMITS, sectionIdOf } from '#app/editor/protocol.ts';
import { reasonIn, closing, denial, endsSection, OPCODES, SYNC, type Frame } from './frames.ts';

/**
 * What one page says about one section, from its knock to its leaving. Hocuspocus alone gets confused when a
 * section is closed by one side while the other is still talking, or opened again at once; this keeps the order.
 */
type Talk = {
  /** `knocking`: asked to come in. `open`: in. `leaving`: the page closed it, Hocuspocus has not answered yet. */
  phase: 'knocking' | 'open' | 'leaving';
  /** Frames that wait until the section is open. */
  held: Said[];
  heldBytes: number;
  /** The knock of a page that came back while it was still leaving. */
  knock: Uint8Array | undefined;
  /** The page left while it was still knocking. */
  gone: boolean;
  /** The page has sent what it has and we have not (SyncStep2). */
  compared: boolean;
  /** Updates from before that: contained in it, so not applied twice, and acknowledged with it. */
  owed: number;
};

type Said = { frame: Frame; bytes: Uint8Array };

type Ways = {
  /** On to Hocuspocus. */
  forward: (bytes: Uint8Array) => void;
  /** Back to the page. */
  answer: (bytes: Uint8Array) => void;
};

export class Conversations {
  readonly #ways: Ways;
  readonly #talks = new Map<string, Talk>();

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** Names of the sections this page has open or knocks at. */
  get names(): string[] {
    return [...this.#talks.keys()];
  }

  /** A frame from the page. What belongs to no conversation is dropped: it is the tail of one that has ended. */
  receive(frame: Frame, bytes: Uint8Array): void {
    const talk = this.#talks.get(frame.name);
    if (frame.opcode === OPCODES.auth) this.#knock(frame.name, talk, bytes);
    else if (!talk) return;
    else if (frame.opcode === OPCODES.close) this.#leave(talk, bytes);
    else if (talk.phase === 'open') this.#pass(talk, frame, bytes);
    else if (!talk.gone && (talk.phase === 'knocking' || talk.knock)) this.#hold(talk, { frame, bytes });
  }

  /** Hocuspocus has let the page in. */
  opened(name: string): void {
    const talk = this.#talks.get(name);
    if (talk?.phase !== 'knocking') return;
    talk.phase = 'open';
    if (talk.gone) return this.#leave(talk, closing(name, 'try-later'));
    const held = talk.held;
    talk.held = [];
    talk.heldBytes = 0;
    for (const { frame, bytes } of held) this.#pass(talk, frame, bytes);
  }

  /** A frame on its way to the page, as the page should have it; undefined when it is not meant for the page. */
  tell(frame: Frame, bytes: Uint8Array): Uint8Array | undefined {
    if (!endsSection(frame)) return bytes;
    const talk = this.#talks.get(frame.name);
    this.#talks.delete(frame.name);
    if (talk?.knock) {
      this.#begin(frame.name, talk.knock, talk.held);
      return undefined;
    }
    return lastWord(frame, bytes);
  }

  /** How many acknowledgements the page has earned with this one. */
  earned(name: string): number {
    const talk = this.#talks.get(name);
    const earned = 1 + (talk?.owed ?? 0);
    if (talk) talk.owed = 0;
    return earned;
  }

  #knock(name: string, talk: Talk | undefined, bytes: Uint8Array): void {
    if (talk?.phase === 'leaving') {
      talk.knock = bytes;
      talk.gone = false;
    } else if (talk) {
      // One knock is enough: the answer to it answers this one too.
      talk.gone = false;
    } else if (sectionIdOf(name) === undefined) {
      this.#ways.answer(denial(name, 'not-allowed'));
    } else if (this.#talks.size >= LIMITS.sectionsPerPage) {
      this.#ways.answer(denial(name, 'try-later'));
    } else this.#begin(name, bytes, []);
  }

  #begin(name: string, knock: Uint8Array, held: Said[]): void {
    const heldBytes = held.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    this.#talks.set(name, {
      phase: 'knocking',
      held,
      heldBytes,
      knock: undefined,
      gone: false,
      compared: false,
      owed: 0,
    });
    this.#ways.forward(knock);
  }

  #leave(talk: Talk, bytes: Uint8Array): void {
    if (talk.phase === 'open') {
      talk.phase = 'leaving';
      this.#ways.forward(bytes);
      return;
    }
    talk.gone = true;
    talk.knock = undefined;
    talk.held = [];
    talk.heldBytes = 0;
  }

  #hold(talk: Talk, said: Said): void {
    talk.heldBytes += said.bytes.byteLength;
    if (talk.heldBytes <= LIMITS.beforeSignIn.bytes) {
      talk.held.push(said);
      return;
    }
    this.#leave(talk, said.bytes);
    this.#ways.answer(closing(said.frame.name, 'too-big'));
  }

  #pass(talk: Talk, frame: Frame, bytes: Uint8Array): void {
    const sync = frame.opcode === OPCODES.sync || frame.opcode === OPCODES.syncReply;
    if (sync && frame.part === SYNC.update && !talk.compared) {
      talk.owed += 1;
      return;
    }
    if (sync && frame.part === SYNC.step2) talk.compared = true;
    this.#ways.forward(bytes);
  }
}

/** What Hocuspocus says when a page's bytes passed the check and broke all the same. */
const BROKE = 'Reset Connection';

/** Every section ends with one of our reasons; Hocuspocus' own say less, or speak of what the page did itself. */
function lastWord(frame: Frame, bytes: Uint8Array): Uint8Array | undefined {
  const reason = reasonIn(frame, bytes);
  if (isRefusal(reason)) return bytes;
  if (reason === 'provider_initiated') return undefined;
  if (frame.opcode === OPCODES.close)
    return closing(frame.name, reason === BROKE ? 'not-allowed' : 'try-later');
  return denial(frame.name, 'try-later');
}
