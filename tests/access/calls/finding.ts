import type { Call } from '../call.ts';

/** Activity and search. */
export const findingCalls: Record<string, Call> = {};
