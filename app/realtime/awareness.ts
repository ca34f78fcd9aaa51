import type { beforeHandleAwarenessPayload, Extension } from '@hocuspocus/server';
import type { SectionContext } from './context.ts';

/** A caret is two positions: what is longer is none. */
const LONGEST_CARET = 2048;
/** Yjs gives a page a new number when another page happens to use the same one. */
const NUMBERS_PER_PAGE = 3;

/**
 * Who is here, and where their caret is. A page says only the second: the person comes from the session, and a
 * page speaks for its own numbers, never for another's.
 */
export const awareness: Extension<SectionContext> = {
  async beforeHandleAwareness({
    states,
    document,
    connection,
    context,
  }: beforeHandleAwarenessPayload<SectionContext>) {
    if (!connection || !context) return;
    const own = document.getClients(connection);
    const others = new Set(
      document
        .getConnections()
        .filter((other) => other !== connection)
        .flatMap((other) => [...document.getClients(other)]),
    );
    let room = NUMBERS_PER_PAGE - own.size;
    for (const [number, state] of states) {
      // Hocuspocus decodes into a throw-away Yjs document, whose own empty state is among what it found.
      const says = Object.keys(state).length > 0;
      if (!says || others.has(number) || (!own.has(number) && --room < 0)) states.delete(number);
      else states.set(number, { user: context.person, ...caretOf(state) });
    }
  },
};

function caretOf(state: Record<string, unknown>): { cursor?: unknown } {
  const { cursor } = state;
  return cursor && JSON.stringify(cursor).length <= LONGEST_CARET ? { cursor } : {};
}
