import type { Call } from '../call.ts';

/** Owning sections: asks, offers, handing over, opening, acting in a stead. */
export const owningCalls: Record<string, Call> = {};
