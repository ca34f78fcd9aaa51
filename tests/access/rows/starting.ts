import type { Row } from '../row.ts';

/** Documents: starting, keeping, archiving and deleting them. */
export const startingRows: Row[] = [];
