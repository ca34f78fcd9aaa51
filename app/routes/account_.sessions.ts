import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { signOutElsewhere } from '#app/domain/people/ending.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { ending, requireSession } from '#app/http/session.server.ts';

/** The address alone changes nothing. */
export const loader = () => redirect('/account');

/** Signs out everywhere else; with `which=all` here too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireSession(request);
  const hereToo = (await formOf(request)).get('which') === 'all';
  await answer(() => signOutElsewhere(session, { hereToo }));
  writeEvent(context.facts, 'signed-out-elsewhere', session.personId);
  return hereToo ? redirect('/sign-in', { headers: await ending(request) }) : onTo('/account', 'elsewhere');
}
