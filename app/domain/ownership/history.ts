/** One line of who owned a section, was asked to, or offered. Plain data: it travels to the browser as it is. */
export type OwnershipLine = {
  id: string;
  person: string;
  organisation: string | null;
  /** Who asked; null when the person offered. */
  askedBy: string | null;
  message: string;
  /** What came of it. `waiting`: no answer yet. */
  outcome: 'owner' | 'was owner' | 'declined' | 'withdrawn' | 'waiting';
  first: boolean;
  reason: string | null;
  /** ISO 8601; each null where it has not come to that. */
  askedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
};
