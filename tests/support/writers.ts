import { HocuspocusProvider } from '@hocuspocus/provider';
import WebSocket from 'ws';
import * as Y from 'yjs';
import {
  CLOCK_EVERY,
  after,
  opening,
  told,
  type SaveEvent,
  type Saving,
  type SaveState,
} from '#app/editor/behaviour/saveState.ts';
import {
  collaborationPath,
  isRefusal,
  openingToken,
  sectionName,
  type Refusal,
} from '#app/editor/protocol.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { FRAGMENT, jsonFrom, textOf } from '#app/editor/ydoc.ts';
import { SectionSocket } from '#app/editor/view/sectionSocket.ts';
import { until } from './measure.ts';

/** Where a writer goes, and as whom. */
export type Desk = {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** The `cookie` header of a signed-in browser. */
  cookie: string;
  documentId: string;
  sectionId: string;
};

/** One edit, told apart by its marker. Unknown: neither said Saved nor known to be lost (`savedAt` undefined). */
export type Edit = { marker: string; invokedAt: number; savedAt: number | undefined };

/** A marker as it stands in the text: `⟦w3-000123⟧`. */
export const MARKER = /⟦(w\d+-\d{6})⟧/g;

/**
 * A real client without a screen: the page's own provider, socket and rule for saying Saved, over a real
 * socket with a person's cookie. Each edit puts one unique marker at the end of some paragraph and is logged as
 * invoked; when the page would say Saved, everything invoked so far is logged as acknowledged.
 */
export class Writer {
  readonly doc = new Y.Doc();
  readonly edits: Edit[] = [];
  /** When other people's markers arrived here, by marker. `performance.now()` */
  readonly arrivals = new Map<string, number>();
  /** Every change of what the person is told. */
  readonly states: { state: SaveState; at: number }[] = [];
  readonly refusals: Refusal[] = [];
  /** Called with the markers just said to be saved. */
  onSaved: (edits: readonly Edit[]) => void = () => undefined;

  readonly socket: SectionSocket;
  readonly provider: HocuspocusProvider;
  readonly name: string;
  private saving: Saving = opening(Date.now());
  private firstUnsaved = 0;
  private typing: ReturnType<typeof setInterval> | undefined;
  private readonly ticking: ReturnType<typeof setInterval>;

  constructor(number: number, desk: Desk, schemaVersion: number = SCHEMA_VERSION) {
    this.name = `w${number}`;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this.provider) this.noteArrivals(update);
    });
    this.socket = new SectionSocket({
      url: `${desk.origin.replace(/^http/, 'ws')}${collaborationPath(desk.documentId)}`,
      WebSocketPolyfill: socketWith({ cookie: desk.cookie, origin: desk.origin }),
      delay: 50,
      minDelay: 50,
      maxDelay: 500,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: sectionName(desk.sectionId),
      document: this.doc,
      token: openingToken(schemaVersion),
      onSynced: () => {
        this.socket.settled();
        this.hear({ type: 'synced', at: Date.now() });
      },
      onUnsyncedChanges: ({ number: count }) => this.hear({ type: 'waiting', count, at: Date.now() }),
      onDisconnect: () => this.hear({ type: 'lost' }),
      onAuthenticationFailed: ({ reason }) => this.refused(reason),
      onClose: ({ event }) => this.refused(event.reason),
    });
    this.provider.attach();
    this.ticking = setInterval(() => this.hear({ type: 'tick', at: Date.now() }), CLOCK_EVERY);
  }

  /** What the person is told now. */
  get state(): SaveState {
    return told(this.saving);
  }

  get text(): string {
    return textOf(jsonFrom(this.doc));
  }

  get isSaved(): boolean {
    return this.state.kind === 'saved' && this.firstUnsaved === this.edits.length;
  }

  async opened(within = 10_000): Promise<this> {
    await until(`${this.name} has the section open`, () => this.state.kind === 'saved', { within });
    return this;
  }

  async saved(within = 10_000): Promise<this> {
    await until(`${this.name} is told Saved`, () => this.isSaved, { within });
    return this;
  }

  /** One edit: a marker at the end of the paragraph `at` (counted round). Returns the marker. */
  write(at = this.edits.length): string {
    const marker = `${this.name}-${String(this.edits.length).padStart(6, '0')}`;
    const paragraphs = this.doc.getXmlFragment(FRAGMENT).toArray();
    const paragraph = paragraphs[at % Math.max(1, paragraphs.length)];
    this.edits.push({ marker, invokedAt: performance.now(), savedAt: undefined });
    this.doc.transact(() => {
      if (paragraph instanceof Y.XmlElement) append(paragraph, `⟦${marker}⟧`);
      else throw new Error(`${this.name} sees a section without a paragraph`);
    });
    return marker;
  }

  /** `perSecond` edits a second until `rest()`. */
  type(perSecond: number): void {
    this.typing ??= setInterval(() => this.write(), 1000 / perSecond);
  }

  rest(): void {
    clearInterval(this.typing);
    this.typing = undefined;
  }

  /** Leaves as a page does: what was sent stays sent, the copy here is thrown away. */
  leave(): void {
    this.rest();
    clearInterval(this.ticking);
    this.provider.destroy();
    this.socket.destroy();
    this.doc.destroy();
  }

  private hear(event: SaveEvent): void {
    const before = this.state.kind;
    this.saving = after(this.saving, event);
    const state = this.state;
    if (state.kind !== before) this.states.push({ state, at: performance.now() });
    if (state.kind !== 'saved' || this.firstUnsaved === this.edits.length) return;
    const saved = this.edits.slice(this.firstUnsaved);
    const now = performance.now();
    for (const edit of saved) edit.savedAt = now;
    this.firstUnsaved = this.edits.length;
    this.onSaved(saved);
  }

  /** The page keeps everything and comes back when asked to try later; every other refusal is final. */
  private refused(reason: string): void {
    if (!isRefusal(reason)) return this.hear({ type: 'lost' });
    this.refusals.push(reason);
    if (reason !== 'try-later') return this.hear({ type: 'refused', reason });
    this.hear({ type: 'put off' });
    this.socket.comeBackLater();
  }

  private noteArrivals(update: Uint8Array): void {
    const now = performance.now();
    const text = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('utf8');
    for (const [, marker = ''] of text.matchAll(MARKER)) {
      if (!this.arrivals.has(marker)) this.arrivals.set(marker, now);
    }
  }
}

/** Every marker in a text and how often it stands there. */
export function markersIn(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, marker = ''] of text.matchAll(MARKER)) found.set(marker, (found.get(marker) ?? 0) + 1);
  return found;
}

/** A WebSocket class for the provider whose every socket brings these headers, as a browser would. */
export function socketWith(headers: { cookie?: string; origin: string }) {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers, perMessageDeflate: false });
      // Refused connections are reported by `close`; without a listener they would end the process.
      this.on('error', () => undefined);
    }
  };
}

function append(paragraph: Y.XmlElement, text: string): void {
  const last = paragraph.toArray().at(-1);
  if (last instanceof Y.XmlText) last.insert(last.length, text);
  else if (last instanceof Y.XmlElement) append(last, text);
  else paragraph.insert(0, [new Y.XmlText(text)]);
}
