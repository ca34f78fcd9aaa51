import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { reading, type Call } from '../call.ts';
import { coalitionOf } from '../row.ts';

/** Members, organisations and the coalition itself. */
export const membersCalls: Record<string, Call> = {
  coalitionFrame: { call: (a, w, o) => coalitionFrame(a, coalitionOf(w, o)), ...reading },
};
