import type { Row } from '../row.ts';

/** Members, organisations and the coalition itself. */
export const membersRows: Row[] = [];
