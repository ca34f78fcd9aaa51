import type { ActionFunctionArgs } from '@remix-run/node';
import { endInStead } from '#app/domain/ownership/in-stead.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** A facilitator is done writing in an owner's stead. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await endInStead(actor, id);
    return onTo(`/sections/${id}/owners`, 'in-stead-ended');
  });
}
