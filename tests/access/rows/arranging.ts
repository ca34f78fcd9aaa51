import type { Row } from '../row.ts';

/** Sections: adding, moving, describing, agreeing and removing them. */
export const arrangingRows: Row[] = [];
