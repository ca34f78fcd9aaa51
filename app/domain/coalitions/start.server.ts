import type { Tx } from '#db/client.server.ts';
import { coalition, membership } from '#db/schema/index.ts';
import { record } from '../history/record.server.ts';
import { USUAL, type AboutCoalition } from './people.ts';

type Start = { name: string; personId: string; demo?: boolean } & Partial<AboutCoalition>;

/** Starts a coalition; the person becomes its facilitator. Returns its id. */
export async function startCoalition(tx: Tx, start: Start): Promise<string> {
  const { personId, ...about } = start;
  const [made] = await tx
    .insert(coalition)
    .values({ ...USUAL, ...about })
    .returning({ id: coalition.id });
  if (!made) throw new Error('The coalition was not written');
  const coalitionId = made.id;
  await tx.insert(membership).values({ coalitionId, personId, role: 'facilitator' });
  const kind = 'coalition.started';
  await record(tx, { kind, coalitionId, actorId: personId, data: { name: about.name } });
  return coalitionId;
}
