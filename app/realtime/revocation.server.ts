import type { Connection, Hocuspocus } from '@hocuspocus/server';
import { authorise } from '#app/domain/access/access.server.ts';
import { DomainError } from '#app/domain/errors.ts';
import { isLive } from '#app/domain/people/session.server.ts';
import { REFUSALS } from '#app/editor/protocol.ts';
import { log } from '#app/platform/log.server.ts';
import { hear, type Notice } from '#db/notices.server.ts';
import type { SectionContext } from './context.ts';

/** Notices that may take a right away. */
type RightsNotice = Exclude<Notice, { kind: 'section-changed' | 'document-changed' }>;
type SectionConnection = Connection<SectionContext>;

/** Sessions also end by themselves, which nobody announces. */
const LOOK_ROUND_MS = 60_000;
const TRY_AGAIN_MS = 1_000;

/**
 * Takes away what somebody may no longer do, while they are doing it. A notice names whose rights may have changed;
 * each of their open sections is then asked for again at the gate, and closed if the answer is another one. After
 * the notices were cut off, and once a minute, everybody is asked for. One after the other; what the database could
 * not answer is asked again.
 */
export class RightsWatch {
  readonly #hocuspocus: Hocuspocus;
  readonly #toAsk = new Set<SectionConnection>();
  readonly #deaf: () => void;
  readonly #round: NodeJS.Timeout;
  #changes = 0;
  #asking = false;
  #stopped = false;

  constructor(hocuspocus: Hocuspocus) {
    this.#hocuspocus = hocuspocus;
    const everybody = () => this.#look(() => true);
    this.#deaf = hear((notice) => {
      if (notice.kind !== 'section-changed' && notice.kind !== 'document-changed')
        this.#look(meantBy(notice));
    }, everybody);
    this.#round = setInterval(everybody, LOOK_ROUND_MS);
  }

  /** How often rights have changed so far: who was let in before the last time has to be asked for again. */
  get changes(): number {
    return this.#changes;
  }

  ask(connection: SectionConnection): void {
    this.#toAsk.add(connection);
    if (!this.#asking && !this.#stopped) void this.#askAll();
  }

  stop(): void {
    this.#stopped = true;
    this.#deaf();
    clearInterval(this.#round);
    this.#toAsk.clear();
  }

  #look(meant: (context: SectionContext) => boolean): void {
    this.#changes += 1;
    for (const document of this.#hocuspocus.documents.values()) {
      for (const connection of document.getConnections() as SectionConnection[]) {
        if (meant(connection.context)) this.ask(connection);
      }
    }
  }

  async #askAll(): Promise<void> {
    this.#asking = true;
    for (const connection of this.#toAsk) {
      try {
        const stands = await standsStill(connection.context);
        this.#toAsk.delete(connection);
        if (!stands) takeAway(connection);
      } catch (error) {
        log.warn({ err: error }, 'rights could not be looked up; trying again');
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
      }
      if (this.#stopped) break;
    }
    this.#asking = false;
    if (this.#toAsk.size > 0 && !this.#stopped) void this.#askAll();
  }
}

function meantBy(notice: RightsNotice): (context: SectionContext) => boolean {
  if (notice.kind === 'session-ended') return ({ sessionId }) => sessionId === notice.sessionId;
  const { coalitionId, personId } = notice;
  return (context) => context.coalitionId === coalitionId && (!personId || context.person.id === personId);
}

/** Whether the person may still do exactly what they could when the section was opened. Asking is no use of a session. */
async function standsStill({ sessionId, person, sectionId, mayWrite }: SectionContext): Promise<boolean> {
  if (!(await isLive(sessionId))) return false;
  try {
    const grant = await authorise({ personId: person.id }, 'section.read', sectionId);
    return grant.may('section.write') === mayWrite;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function takeAway(connection: SectionConnection): void {
  connection.close({ code: REFUSALS['rights-changed'], reason: 'rights-changed' });
}
