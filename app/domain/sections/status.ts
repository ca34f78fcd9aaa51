import type { SectionStatus } from '../documents/page.ts';

/** Statuses somebody sets by hand. Agreed is not one of them: that is recorded, with where and when. */
export type StatusByHand = Exclude<SectionStatus, 'agreed'>;
export const STATUSES_BY_HAND = ['not started', 'drafting', 'ready for comment', 'revising'] as const;
