import { HocuspocusProvider } from '@hocuspocus/provider';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { after, CLOCK_EVERY, opening, told, type SaveEvent, type SaveState } from '../behaviour/saveState.ts';
import { isRefusal, openingToken, REFUSALS, sectionName, type Refusal } from '../protocol.ts';
import { SCHEMA_VERSION } from '../schema/index.ts';
import { socketFor } from './sectionSocket.ts';

/** One section, open for writing on this page. */
export type Connection = {
  doc: Y.Doc;
  awareness: Awareness;
  /** How things stand; the same object until something changes. */
  standing: () => Standing;
  /** Called after each change of the standing. */
  subscribe: (listener: () => void) => () => void;
  close: () => void;
};

export type Standing = {
  /** What to tell the person. */
  state: SaveState;
  /** Whether the section's text has arrived: before that there is nothing to write in. */
  arrived: boolean;
  /** Whether words written here wait for their acknowledgement. */
  unsent: boolean;
};

/** Opens a section. Never throws: whatever goes wrong is a state. */
export function openSection(documentId: string, sectionId: string): Connection {
  const { socket, release } = socketFor(documentId);
  const doc = new Y.Doc({ gc: true });
  const listeners = new Set<() => void>();
  let saving = opening(Date.now());
  let standing: Standing = { state: told(saving), arrived: false, unsent: false };

  const stand = (change: Partial<Standing>) => {
    const next = { ...standing, ...change };
    if (JSON.stringify(next) === JSON.stringify(standing)) return;
    standing = next;
    for (const listener of listeners) listener();
  };
  const report = (event: SaveEvent, change: Partial<Standing> = {}) => {
    saving = after(saving, event);
    stand({ ...change, state: told(saving) });
  };

  const provider: HocuspocusProvider = new HocuspocusProvider({
    websocketProvider: socket,
    name: sectionName(sectionId),
    document: doc,
    token: openingToken(SCHEMA_VERSION),
    onSynced: () => {
      socket.settled();
      report({ type: 'synced', at: Date.now() }, { arrived: true });
    },
    onUnsyncedChanges: ({ number }) => {
      const allKept = number === 0 && provider.isSynced;
      report({ type: 'waiting', count: number, at: Date.now() }, allKept ? { unsent: false } : {});
    },
    // A role that may only read: whatever it was a moment ago, this person no longer writes here.
    onAuthenticated: ({ scope }) => {
      if (scope === 'readonly') refuse('rights-changed');
    },
    onAuthenticationFailed: ({ reason }) => refuse(isRefusal(reason) ? reason : 'rights-changed'),
    onClose: ({ event }) => {
      const reason = refusalOf(event);
      if (reason) refuse(reason);
      else if (socket.webSocket?.readyState === WebSocket.OPEN) refuse('try-later');
      else report({ type: 'lost' });
    },
  });

  function refuse(reason: Refusal) {
    if (reason === 'try-later') {
      report({ type: 'put off' });
      socket.comeBackLater();
      return;
    }
    // Nothing more is sent: the server would not take it, and pretending would lose it.
    provider.detach();
    report({ type: 'refused', reason });
  }

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) stand({ unsent: true });
  });
  const clock = setInterval(() => report({ type: 'tick', at: Date.now() }), CLOCK_EVERY);
  provider.attach();

  return {
    doc,
    awareness: provider.awareness as Awareness,
    standing: () => standing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearInterval(clock);
      listeners.clear();
      provider.destroy();
      release();
      doc.destroy();
    },
  };
}

/** The refusal a close stands for, by its reason or, for a whole socket, its code. */
function refusalOf({ code, reason }: { code: number; reason: string }): Refusal | undefined {
  if (isRefusal(reason)) return reason;
  return (Object.keys(REFUSALS) as Refusal[]).find((name) => REFUSALS[name] === code);
}
