import type { ActionFunctionArgs } from '@remix-run/node';
import { seenChange } from '#app/domain/sections/agreement.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** Somebody who agreed to a section has seen that its text has changed since. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    const { coalitionId } = await seenChange(actor, params.id ?? '');
    return onTo(`/coalitions/${coalitionId}`, 'seen');
  });
}
