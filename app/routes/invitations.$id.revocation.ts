import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { revokeInvitation } from '#app/domain/joining/revoke.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** The address alone changes nothing. */
export const loader = () => redirect('/');

/** Revokes an invitation, and goes back to the list. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const coalitionId = await answer(() => revokeInvitation(actor, params.id ?? ''));
  return onTo(`/coalitions/${coalitionId}/invitations`, 'revoked');
}
