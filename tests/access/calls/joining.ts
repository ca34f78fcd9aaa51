import type { Call } from '../call.ts';

/** Invitations, personal links, and joining by them. */
export const joiningCalls: Record<string, Call> = {};
