import type { Row } from '../row.ts';

/** Activity and search. */
export const findingRows: Row[] = [];
