import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { collaborationPath, openingToken, sectionName } from '#app/editor/protocol.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { OPCODES, readFrame, SYNC, type Frame } from '#app/realtime/frames.ts';
import { until } from '#tests/support/measure.ts';
import type { Desk } from '#tests/support/writers.ts';

/** A frame that came, with the rest of it. */
export type Heard = Frame & { bytes: Uint8Array };

/** A page that obeys nobody: it sends whatever bytes a test wants, and remembers what comes back. */
export class RawPage {
  readonly ws: WebSocket;
  readonly name: string;
  readonly heard: Heard[] = [];
  /** How the socket ended. */
  closed: { code: number; reason: string } | undefined;

  constructor(desk: Desk, headers: Record<string, string> = {}) {
    this.name = sectionName(desk.sectionId);
    this.ws = new WebSocket(`${desk.origin.replace('http', 'ws')}${collaborationPath(desk.documentId)}`, {
      headers: { cookie: desk.cookie, origin: desk.origin, ...headers },
      perMessageDeflate: false,
    });
    this.ws.on('error', () => undefined);
    this.ws.on('message', (bytes: Buffer) => {
      const frame = readFrame(bytes);
      if (frame) this.heard.push({ ...frame, bytes });
    });
    this.ws.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
  }

  async connected(): Promise<this> {
    if (this.ws.readyState === WebSocket.CONNECTING) await once(this.ws, 'open');
    return this;
  }

  /** Knocks, and waits for the answer: `readonly`, `read-write`, or the reason it was refused. */
  async knock(token = openingToken(SCHEMA_VERSION), name = this.name): Promise<string> {
    const before = this.heard.length;
    this.send(
      OPCODES.auth,
      (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, token);
      },
      name,
    );
    const answer = await until('the knock is answered', () =>
      this.heard.slice(before).find((frame) => frame.opcode === OPCODES.auth),
    );
    return stringAfter(answer.bytes, 2);
  }

  /** Knocks and compares like an honest page, and waits until it is told that it has nothing unsaved. */
  async open(doc = new Y.Doc()): Promise<Y.Doc> {
    await this.knock();
    this.sync(SYNC.step1, Y.encodeStateVector(doc));
    const theirs = await until('the server sends what it has', () =>
      this.heard.find((frame) => frame.opcode === OPCODES.sync && frame.part === SYNC.step2),
    );
    Y.applyUpdate(doc, payloadOf(theirs.bytes));
    const asked = await until('the server asks what it lacks', () =>
      this.heard.find((frame) => frame.opcode === OPCODES.sync && frame.part === SYNC.step1),
    );
    const said = this.acknowledged;
    this.sync(SYNC.step2, Y.encodeStateAsUpdate(doc, payloadOf(asked.bytes)));
    await until('the comparison is acknowledged', () => this.acknowledged > said);
    return doc;
  }

  /** A sync message of any part, under any opcode and name. */
  sync(part: number, payload: Uint8Array, { opcode = OPCODES.sync as number, name = this.name } = {}): void {
    this.send(
      opcode,
      (encoder) => {
        encoding.writeVarUint(encoder, part);
        encoding.writeVarUint8Array(encoder, payload);
      },
      name,
    );
  }

  send(opcode: number, write: (encoder: encoding.Encoder) => void = () => undefined, name = this.name): void {
    this.bytes(
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, name);
        encoding.writeVarUint(encoder, opcode);
        write(encoder);
      }),
    );
  }

  bytes(bytes: Uint8Array | string): void {
    this.ws.send(bytes);
  }

  /** How often the server said "saved". */
  get acknowledged(): number {
    return this.heard.filter((frame) => frame.opcode === OPCODES.syncStatus && frame.part === 1).length;
  }

  /** The reasons with which sections were closed on this page. */
  get refusals(): string[] {
    return this.heard
      .filter((frame) => frame.opcode === OPCODES.close)
      .map((frame) => stringAfter(frame.bytes, 1));
  }

  /** Resolves when the server has read everything sent so far. */
  async answers(): Promise<void> {
    if (this.ws.readyState !== WebSocket.OPEN) return;
    const answered = Promise.race([once(this.ws, 'pong'), once(this.ws, 'close')]);
    this.ws.ping();
    await answered;
  }

  /** As if nothing had been heard yet. */
  forget(): void {
    this.heard.length = 0;
  }

  leave(): void {
    this.ws.terminate();
  }
}

/** The string that follows the name and `numbers` numbers. */
function stringAfter(bytes: Uint8Array, numbers: number): string {
  const decoder = afterHead(bytes, numbers);
  return decoding.readVarString(decoder);
}

function payloadOf(bytes: Uint8Array): Uint8Array {
  return decoding.readVarUint8Array(afterHead(bytes, 2));
}

function afterHead(bytes: Uint8Array, numbers: number): decoding.Decoder {
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarString(decoder);
  for (let n = 0; n < numbers; n += 1) decoding.readVarUint(decoder);
  return decoder;
}
