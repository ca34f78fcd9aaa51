import type { ActionFunctionArgs } from '@remix-run/node';
import { withdrawOffer } from '#app/domain/ownership/offer.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** Takes one's own offer back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    const sectionId = await withdrawOffer(actor, params.id ?? '');
    return onTo(`/sections/${sectionId}/owners`, 'offer-withdrawn');
  });
}
