import type { Tx } from '#db/client.server.ts';
import { coalition, membership } from '#db/schema/index.ts';
import { record } from '../history/record.server.ts';

/** Starts a coalition; the person becomes its facilitator. Returns its id. */
export async function startCoalition(tx: Tx, start: { name: string; personId: string }): Promise<string> {
  const [made] = await tx.insert(coalition).values({ name: start.name }).returning({ id: coalition.id });
  if (!made) throw new Error('The coalition was not written');
  await tx.insert(membership).values({ coalitionId: made.id, personId: start.personId, role: 'facilitator' });
  await record(tx, {
    ...{ kind: 'coalition.started', coalitionId: made.id, actorId: start.personId },
    data: { name: start.name },
  });
  return made.id;
}
