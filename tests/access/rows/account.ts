import type { Row } from '../row.ts';

/** One’s own account, and mail. */
export const accountRows: Row[] = [];
