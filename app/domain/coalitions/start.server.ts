import type { Tx } from '#db/client.server.ts';
import { coalition, historyEvent, membership } from '#db/schema/index.ts';

/** Starts a coalition; the person becomes its facilitator. Returns its id. */
export async function startCoalition(tx: Tx, start: { name: string; personId: string }): Promise<string> {
  const [made] = await tx.insert(coalition).values({ name: start.name }).returning({ id: coalition.id });
  if (!made) throw new Error('The coalition was not written');
  await tx.insert(membership).values({ coalitionId: made.id, personId: start.personId, role: 'facilitator' });
  await tx.insert(historyEvent).values({
    coalitionId: made.id,
    actorId: start.personId,
    kind: 'coalition.started',
    data: { name: start.name },
  });
  return made.id;
}
