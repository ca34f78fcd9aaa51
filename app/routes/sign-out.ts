import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { writeEvent } from '#app/http/events.server.ts';
import { ending } from '#app/http/session.server.ts';

/** The address alone changes nothing. */
export const loader = () => redirect('/');

export async function action({ request, context }: ActionFunctionArgs) {
  const headers = await ending(request);
  writeEvent(context.facts, 'signed-out');
  return redirect('/sign-in', { headers });
}
