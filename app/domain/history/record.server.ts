import type { Db, Tx } from '#db/client.server.ts';
import { historyEvent } from '#db/schema/index.ts';
import type { Happening } from './kinds.ts';

/** Writes down what happened, in the transaction that did it: both are there afterwards, or neither. */
export async function record(tx: Db | Tx, ...happenings: Happening[]): Promise<void> {
  if (happenings.length > 0) await tx.insert(historyEvent).values(happenings);
}
