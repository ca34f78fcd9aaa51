import WebSocket from 'ws';
import * as decoding from 'lib0/decoding';
import type { Random } from '../../support/random.ts';

type Heard = { data: ArrayBuffer };
type Listener = (event: Heard) => void;

/** What a line did to the frames on it. */
export type Disorder = { held: number; lost: number; duplicatedIn: number; duplicatedOut: number };

/** One person's line: everything that arrives waits here until `receive()`, and some of it comes twice. */
export class Line {
  private waiting: { frame: Heard; hear: Listener; socket: WebSocket }[] = [];
  readonly disorder: Disorder;
  readonly random: Random;

  constructor(random: Random, disorder: Disorder) {
    this.random = random;
    this.disorder = disorder;
  }

  keep(frame: Heard, hear: Listener, socket: WebSocket): void {
    this.waiting.push({ frame, hear, socket });
    if (isUpdate(frame.data) && this.random.chance(0.03)) {
      this.disorder.duplicatedIn += 1;
      this.waiting.push({ frame, hear, socket });
    }
  }

  /** The socket broke: what it had not handed over is lost. */
  lose(socket: WebSocket): void {
    const left = this.waiting.filter((kept) => kept.socket !== socket);
    this.disorder.lost += this.waiting.length - left.length;
    this.waiting = left;
  }

  /**
   * Hands over what waits: the first `share` of it, the rest stays delayed. Runs of plain updates go through
   * `together`, so that a person who looks up after ten letters redraws once, as a browser does after a busy moment.
   */
  receive(together: (work: () => void) => void, share = 1): void {
    const now = this.waiting.splice(0, Math.ceil(this.waiting.length * share));
    this.disorder.held += this.waiting.length;
    for (let n = 0; n < now.length;) {
      let end = n;
      while (end < now.length && isUpdate(now[end]?.frame.data)) end += 1;
      const run = now.slice(n, Math.max(end, n + 1));
      const deliver = () => run.forEach(({ frame, hear }) => hear(frame));
      if (end > n) together(deliver);
      else deliver();
      n += run.length;
    }
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }
}

/** A WebSocket class for the provider whose sockets hand their frames to `line` and sometimes send one twice. */
export function unrulySocket(line: Line, headers: Record<string, string>) {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers, perMessageDeflate: false });
      this.on('error', () => undefined);
    }
    override addEventListener(type: string, listener: unknown): void {
      const hear = listener as Listener;
      if (type === 'message')
        this.on('message', (data) => line.keep({ data: data as unknown as ArrayBuffer }, hear, this));
      else super.addEventListener(type as 'close', hear as never);
      if (type === 'close') this.on('close', () => line.lose(this));
    }
    override removeEventListener(type: string, listener: unknown): void {
      if (type === 'message') {
        this.removeAllListeners('message');
        line.lose(this);
      } else super.removeEventListener(type as 'close', listener as never);
    }
    override send(data: unknown): void {
      super.send(data as Buffer);
      if (isUpdate(data) && line.random.chance(0.02)) {
        line.disorder.duplicatedOut += 1;
        super.send(data as Buffer);
      }
    }
  };
}

/** Whether a frame is a sync update (Hocuspocus type 0, y-protocols type 2): the kind that may come twice or late. */
function isUpdate(data: unknown): boolean {
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
  if (!(bytes instanceof Uint8Array) || bytes.length < 4) return false;
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarString(decoder);
  return decoding.readVarUint(decoder) === 0 && decoding.readVarUint(decoder) === 2;
}
