import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { withdrawPersonalLink } from '#app/domain/joining/withdraw-link.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** The address alone changes nothing. */
export const loader = () => redirect('/');

/** Withdraws a personal link, and goes back to the list. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const coalitionId = await answer(() => withdrawPersonalLink(actor, params.id ?? ''));
  return onTo(`/coalitions/${coalitionId}/personal-links`, 'withdrawn');
}
