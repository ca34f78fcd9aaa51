import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { collaborationPath } from '../protocol.ts';

/** Pauses between tries to connect, in milliseconds: soon at first, never longer than five seconds. */
const PAUSES = { delay: 500, minDelay: 250, maxDelay: 5_000, factor: 1.7 };
/** Pauses after the server asked to come back later. */
const LATER = { first: 1_000, longest: 30_000 };

/**
 * The one socket of a document page, shared by its sections.
 *
 * Unlike its parent it never keeps messages for later: what was written while apart is handed over whole when
 * the section is synced again. A kept message would be acknowledged beside that, and the extra acknowledgement
 * would pass for one of the newest words: "Saved" too early.
 */
export class SectionSocket extends HocuspocusProviderWebsocket {
  private pause = LATER.first;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override send(message: Uint8Array): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }

  /** Hangs up and knocks again after a pause that doubles each time. */
  comeBackLater(): void {
    if (this.timer !== undefined) return;
    this.hangUp();
    const pause = this.pause * (0.75 + Math.random() / 2);
    this.pause = Math.min(this.pause * 2, LATER.longest);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.connect();
    }, pause);
  }

  /** The server has taken us in: the next trouble starts with short pauses again. */
  settled(): void {
    this.pause = LATER.first;
  }

  /** Ends the connection here and now, without waiting for the other side, which may be out of reach. */
  hangUp(): void {
    this.disconnect();
    this.emit('close', { event: { code: 1000, reason: 'away' } });
  }

  override destroy(): void {
    clearTimeout(this.timer);
    super.destroy();
  }
}

const open = new Map<string, { socket: SectionSocket; users: number }>();

/** The document's socket. Call `release` when the section is closed; the last one closes the socket. */
export function socketFor(documentId: string): { socket: SectionSocket; release: () => void } {
  const entry = open.get(documentId) ?? { socket: connected(documentId), users: 0 };
  entry.users += 1;
  open.set(documentId, entry);
  return {
    socket: entry.socket,
    release: () => {
      entry.users -= 1;
      if (entry.users > 0) return;
      open.delete(documentId);
      entry.socket.destroy();
    },
  };
}

function connected(documentId: string): SectionSocket {
  const { protocol, host } = window.location;
  const url = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${collaborationPath(documentId)}`;
  const socket = new SectionSocket({ url, ...PAUSES });
  const away = () => socket.hangUp();
  const back = () => void socket.connect();
  window.addEventListener('offline', away);
  window.addEventListener('online', back);
  socket.on('destroy', () => {
    window.removeEventListener('offline', away);
    window.removeEventListener('online', back);
  });
  return socket;
}
