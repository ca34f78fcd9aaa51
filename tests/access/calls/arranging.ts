import type { Call } from '../call.ts';

/** Sections: adding, moving, describing, agreeing and removing them. */
export const arrangingCalls: Record<string, Call> = {};
