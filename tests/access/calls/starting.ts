import type { Call } from '../call.ts';

/** Documents: starting, keeping, archiving and deleting them. */
export const startingCalls: Record<string, Call> = {};
