import type { ActionFunctionArgs } from '@remix-run/node';
import { closeSection } from '#app/domain/ownership/opening.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** Closes a section that was open for drafting together. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await closeSection(actor, id);
    return onTo(`/sections/${id}/owners`, 'closed');
  });
}
