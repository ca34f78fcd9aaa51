import type { Row } from '../row.ts';

/** Owning sections: asks, offers, handing over, opening, acting in a stead. */
export const owningRows: Row[] = [];
