import type { ActionFunctionArgs } from '@remix-run/node';
import { letBack } from '#app/domain/coalitions/return.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await answer(() => letBack(actor, id));
  return onTo(`/members/${id}`, 'returned');
}
