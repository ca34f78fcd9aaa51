import type { ActionFunctionArgs } from '@remix-run/node';
import { withdrawAsk } from '#app/domain/ownership/ask.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** Takes an ask back that has not been answered. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    const sectionId = await withdrawAsk(actor, params.id ?? '');
    return onTo(`/sections/${sectionId}/owners`, 'ask-withdrawn');
  });
}
