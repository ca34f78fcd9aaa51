import type { ActionFunctionArgs } from '@remix-run/node';
import { reachMember } from '#app/domain/coalitions/find.server.ts';
import { suspendMember } from '#app/domain/coalitions/suspend.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await answer(async () => {
    const { member } = await reachMember(actor, 'coalition.manage-members', id);
    await suspendMember(actor, member.coalitionId, member.personId);
  });
  return onTo(`/members/${id}`, 'suspended');
}
