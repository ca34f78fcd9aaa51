import type { ActionFunctionArgs } from '@remix-run/node';
import { changeFirstOwner } from '#app/domain/ownership/first-owner.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** Makes one of a section's owners the first. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    const personId = (await formOf(request)).get('personId');
    await changeFirstOwner(actor, id, typeof personId === 'string' ? personId : undefined);
    return onTo(`/sections/${id}/owners`, 'first-owner');
  });
}
