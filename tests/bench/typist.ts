import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { LIMITS, openingToken } from '#app/editor/protocol.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { FRAGMENT } from '#app/editor/ydoc.ts';

/** What is measured of one group of people in one section; all in one process, so that one clock serves them. */
export type Tally = { propagate: number[]; acknowledge: number[]; keys: number };

/** How a server is spoken to: the frames differ, what is typed does not. */
export type Dialect = {
  /** Frames to begin with: sign in, compare. */
  hello(doc: Y.Doc): Uint8Array[];
  frame(kind: 'sync' | 'awareness', write: (encoder: encoding.Encoder) => void): Uint8Array;
  /** What a frame is; `sync` frames leave the decoder at the part's number. */
  read(decoder: decoding.Decoder): 'sync' | 'acknowledged' | 'other';
};

/** Our server's frames: each begins with the section's name. */
export const ours = (name: string): Dialect => {
  const named = (opcode: number, write: (encoder: encoding.Encoder) => void) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, name);
      encoding.writeVarUint(encoder, opcode);
      write(encoder);
    });
  return {
    hello: (doc) => [
      named(2, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, openingToken(SCHEMA_VERSION));
      }),
      named(0, (encoder) => writePart(encoder, 0, Y.encodeStateVector(doc))),
    ],
    frame: (kind, write) => named(kind === 'sync' ? 0 : 1, write),
    read: (decoder) => {
      decoding.readVarString(decoder);
      const opcode = decoding.readVarUint(decoder);
      if (opcode === 8) return decoding.readVarInt(decoder) === 1 ? 'acknowledged' : 'other';
      return opcode === 0 || opcode === 4 ? 'sync' : 'other';
    },
  };
};

/** The frames of y-websocket's server; it acknowledges nothing. */
export const yWebsocket: Dialect = {
  hello: (doc) => [
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      writePart(encoder, 0, Y.encodeStateVector(doc));
    }),
  ],
  frame: (kind, write) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, kind === 'sync' ? 0 : 1);
      write(encoder);
    }),
  read: (decoder) => (decoding.readVarUint(decoder) === 0 ? 'sync' : 'other'),
};

/**
 * Somebody typing, made as light as possible so that the server and not the load is measured: the text is loaded
 * once, own letters go into it one by one as an editor would put them, and of what others type only the arrival
 * is noted.
 */
export class Typist {
  private readonly doc = new Y.Doc();
  private readonly socket: WebSocket;
  private readonly dialect: Dialect;
  private readonly tally: Tally;
  /** When each letter was typed, by author and clock; shared by everybody in the section. */
  private readonly typedAt: Map<string, number>;
  private readonly waiting: number[] = [];
  private handshakes = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private caretAt = 0;
  private caretClock = 0;
  isOpen = false;

  constructor(
    address: string,
    headers: Record<string, string>,
    dialect: Dialect,
    tally: Tally,
    typedAt: Map<string, number>,
  ) {
    this.dialect = dialect;
    this.tally = tally;
    this.typedAt = typedAt;
    this.socket = new WebSocket(address, { headers, perMessageDeflate: false });
    this.socket.on('error', () => undefined);
    this.socket.on('open', () => dialect.hello(this.doc).forEach((frame) => this.socket.send(frame)));
    this.socket.on('message', (data: Buffer) =>
      this.hear(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
    );
  }

  get isConnected(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  start(perSecond: number): void {
    this.timer = setInterval(() => this.key(), 1000 / perSecond);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  leave(): void {
    this.stop();
    this.socket.terminate();
    this.doc.destroy();
  }

  /** Everything typed has been acknowledged. */
  get isQuiet(): boolean {
    return this.waiting.length === 0;
  }

  private key(): void {
    const before = Y.encodeStateVector(this.doc);
    const clock = Y.getState(this.doc.store, this.doc.clientID);
    this.ownText().insert(this.ownText().length, 'e');
    const now = performance.now();
    this.typedAt.set(`${this.doc.clientID}:${clock}`, now);
    this.waiting.push(now);
    this.tally.keys += 1;
    this.socket.send(
      this.dialect.frame('sync', (encoder) => writePart(encoder, 2, Y.encodeStateAsUpdate(this.doc, before))),
    );
    if (now - this.caretAt < 1000 / LIMITS.caretMessagesPerSecond) return;
    this.caretAt = now;
    this.socket.send(
      this.dialect.frame('awareness', (encoder) => encoding.writeVarUint8Array(encoder, this.caret())),
    );
  }

  /** A paragraph of one's own near the middle of the text. */
  private ownText(): Y.XmlText {
    const fragment = this.doc.getXmlFragment(FRAGMENT);
    const mine = fragment.toArray().find((node) => node._item?.id.client === this.doc.clientID);
    const [text] = mine instanceof Y.XmlElement ? mine.toArray() : [];
    if (text instanceof Y.XmlText) return text;
    const made = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [made]);
    fragment.insert(Math.floor(fragment.length / 2), [paragraph]);
    return made;
  }

  private caret(): Uint8Array {
    this.caretClock += 1;
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.doc.clientID);
      encoding.writeVarUint(encoder, this.caretClock);
      encoding.writeVarString(
        encoder,
        JSON.stringify({ cursor: { anchor: this.caretClock, head: this.caretClock } }),
      );
    });
  }

  private hear(bytes: Uint8Array): void {
    if (bytes.length < 2) return;
    const now = performance.now();
    const decoder = decoding.createDecoder(bytes);
    const kind = this.dialect.read(decoder);
    if (kind === 'acknowledged') this.acknowledged(now);
    else if (kind === 'sync')
      this.sync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder), now);
  }

  private acknowledged(now: number): void {
    // The first acknowledgement belongs to the comparison of the handshake.
    if (this.handshakes > 0) this.handshakes -= 1;
    else {
      const typed = this.waiting.shift();
      if (typed !== undefined) this.tally.acknowledge.push(now - typed);
    }
  }

  private sync(part: number, payload: Uint8Array, now: number): void {
    if (part === 0) {
      this.handshakes += 1;
      this.socket.send(
        this.dialect.frame('sync', (encoder) =>
          writePart(encoder, 1, Y.encodeStateAsUpdate(this.doc, payload)),
        ),
      );
    } else if (part === 1) {
      Y.applyUpdate(this.doc, payload);
      this.isOpen = true;
    } else {
      for (const { id } of Y.decodeUpdate(payload).structs) {
        const typed = this.typedAt.get(`${id.client}:${id.clock}`);
        if (typed !== undefined) this.tally.propagate.push(now - typed);
      }
    }
  }
}

function writePart(encoder: encoding.Encoder, part: number, payload: Uint8Array): void {
  encoding.writeVarUint(encoder, part);
  encoding.writeVarUint8Array(encoder, payload);
}
