import type { Call } from '../call.ts';

/** One’s own account, and mail. */
export const accountCalls: Record<string, Call> = {};
