import { HocuspocusProvider, WebSocketStatus } from '@hocuspocus/provider';
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { collaborationPath, isRefusal, openingToken, sectionName } from '#app/editor/protocol.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { SectionSocket } from '#app/editor/view/sectionSocket.ts';
import { FRAGMENT } from '#app/editor/ydoc.ts';
import type { Random } from '../../support/random.ts';
import type { Desk } from '../../support/writers.ts';
import { HeadlessEditor } from './headless.ts';
import { anyStep } from './steps.ts';
import { Line, unrulySocket, type Disorder } from './unrulySocket.ts';

/** Somebody writing in the section with the real editor binding, over an unruly line. */
export class Person {
  readonly doc = new Y.Doc();
  readonly line: Line;
  readonly refusals: string[] = [];
  editor: HeadlessEditor | undefined;
  steps = 0;
  /** Rounds left without a connection. */
  away = 0;
  private readonly socket: SectionSocket;
  private readonly provider: HocuspocusProvider;
  private readonly random: Random;

  /** `wrote` hears every update this person's own editor makes, in order. */
  constructor(desk: Desk, random: Random, disorder: Disorder, wrote: (update: Uint8Array) => void) {
    this.random = random;
    this.line = new Line(random, disorder);
    this.socket = new SectionSocket({
      url: `${desk.origin.replace(/^http/, 'ws')}${collaborationPath(desk.documentId)}`,
      WebSocketPolyfill: unrulySocket(this.line, { cookie: desk.cookie, origin: desk.origin }),
      delay: 20,
      minDelay: 20,
      maxDelay: 200,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: sectionName(desk.sectionId),
      document: this.doc,
      token: openingToken(SCHEMA_VERSION),
      awareness: null,
      // The steps of one moment travel as one message.
      flushDelay: 1,
      onSynced: () => this.socket.settled(),
      onClose: ({ event }) => this.closed(event.reason),
      onAuthenticationFailed: ({ reason }) => this.closed(reason),
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) wrote(update);
    });
    this.provider.attach();
  }

  get isSynced(): boolean {
    return this.provider.isSynced;
  }

  /** Looks at what has arrived; opens the editor once the section is there. */
  receive(share = 1): void {
    if (this.away === 0) this.comeBack();
    this.line.receive((work) => this.doc.transact(work, this.provider), share);
    if (!this.editor && this.provider.isSynced)
      this.editor = new HeadlessEditor(this.doc.getXmlFragment(FRAGMENT));
  }

  /** Up to `count` steps in one moment. */
  write(count: number, marker: () => string): void {
    for (let n = 0; n < count && this.editor; n += 1) {
      this.editor.dispatch(anyStep(this.editor.state, this.random, marker));
      this.steps += 1;
    }
  }

  goAway(rounds: number): void {
    this.away = rounds;
    this.socket.disconnect();
  }

  /** Takes effect when the last line is quite gone; look again until then. */
  comeBack(): void {
    this.away = 0;
    if (!this.socket.shouldConnect && this.socket.status === WebSocketStatus.Disconnected)
      void this.socket.connect();
  }

  get text(): Node | undefined {
    return this.editor?.state.doc;
  }

  /** As the page does: asked to try later, or let go of alone, it knocks again; every other refusal is final. */
  private closed(reason: string): void {
    if (isRefusal(reason) && reason !== 'try-later') this.refusals.push(reason);
    else if (this.socket.webSocket?.readyState === WebSocket.OPEN) this.socket.comeBackLater();
  }

  leave(): void {
    this.editor?.destroy();
    this.provider.destroy();
    this.socket.destroy();
    this.doc.destroy();
  }
}
