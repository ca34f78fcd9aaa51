import type { WebSocketLike } from '@hocuspocus/server';
import type { RawData, WebSocket } from 'ws';
import { LIMITS, REFUSALS, sectionIdOf, type Refusal } from '#app/editor/protocol.ts';
import { Bucket } from './bucket.ts';
import { Conversations } from './conversation.ts';
import { acknowledgement, closing, FROM_PAGES, isAcknowledgement, readFrame } from './frames.ts';

/** Resolves when everything taken in for a section so far is durable; undefined when it already is. */
type Durable = (sectionId: string) => Promise<void> | undefined;

/**
 * One page's socket, between `ws` and Hocuspocus. Inwards it lets only frames through that a page may send, no
 * faster than the limit. Outwards it holds every acknowledgement until what it speaks of is in the database: that
 * is the only place where "Saved" is decided, and nobody else waits for it.
 */
export class PageSocket implements WebSocketLike {
  readonly #ws: WebSocket;
  readonly #durable: Durable;
  readonly #bucket = new Bucket(LIMITS.messages, performance.now());
  readonly #talks: Conversations;
  #forward: (bytes: Uint8Array) => void = () => undefined;

  constructor(ws: WebSocket, durable: Durable) {
    this.#ws = ws;
    this.#durable = durable;
    this.#talks = new Conversations({
      forward: (bytes) => this.#forward(bytes),
      answer: (bytes) => this.#send(bytes),
    });
    const silent = setTimeout(() => this.refuse('try-later'), LIMITS.beforeSignIn.seconds * 1000);
    ws.once('message', () => clearTimeout(silent));
    ws.once('close', () => clearTimeout(silent));
    ws.on('message', (data, isBinary) => this.#receive(data, isBinary));
  }

  /** Where frames go that may pass. */
  connect(forward: (bytes: Uint8Array) => void): void {
    this.#forward = forward;
  }

  /** Hocuspocus has let this page into the section. */
  opened(name: string): void {
    this.#talks.opened(name);
  }

  get readyState(): number {
    return this.#ws.readyState;
  }

  /** Called by Hocuspocus for every frame to the page. Never throws. */
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    const bytes = data as Uint8Array;
    const frame = readFrame(bytes);
    const told = frame && this.#talks.tell(frame, bytes);
    if (!told) return;
    if (!isAcknowledgement(frame)) return this.#send(told);
    const sectionId = sectionIdOf(frame.name);
    const pending = sectionId && this.#durable(sectionId);
    if (pending) void pending.then(() => this.#acknowledge(frame.name));
    else this.#acknowledge(frame.name);
  }

  close(code?: number, reason?: string): void {
    this.#ws.close(code, reason);
  }

  /** Closes every section and the socket itself with the same reason. */
  refuse(reason: Refusal): void {
    for (const name of this.#talks.names) this.#send(closing(name, reason));
    this.#ws.close(REFUSALS[reason], reason);
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    const bytes = data as Buffer;
    const frame = isBinary ? readFrame(bytes) : undefined;
    if (!frame || !FROM_PAGES.has(frame.opcode)) return this.refuse('not-allowed');
    const pause = this.#bucket.take(performance.now());
    if (pause > 0) this.#slowDown(pause);
    this.#talks.receive(frame, bytes);
  }

  /** Reads nothing for a while: a flood then waits at its sender, and honest bursts lose nothing. */
  #slowDown(ms: number): void {
    if (this.#ws.isPaused) return;
    this.#ws.pause();
    setTimeout(() => this.#ws.resume(), ms).unref();
  }

  #acknowledge(name: string): void {
    for (let earned = this.#talks.earned(name); earned > 0; earned -= 1) this.#send(acknowledgement(name));
  }

  #send(bytes: Uint8Array): void {
    if (this.#ws.readyState === this.#ws.OPEN) this.#ws.send(bytes);
  }
}
