import type { Row } from '../row.ts';

/** Invitations, personal links, and joining by them. */
export const joiningRows: Row[] = [];
