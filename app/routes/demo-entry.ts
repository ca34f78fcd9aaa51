import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { NotFound } from '#app/domain/errors.ts';
import { enterAs } from '#app/domain/people/demo.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { pathHere } from '#app/http/paths.ts';
import { beginning, ending } from '#app/http/session.server.ts';

const entry = z.strictObject({ person: z.uuid(), to: z.string().optional() });

/** The address alone changes nothing. */
export const loader = () => redirect('/sign-in');

export async function action({ request, context }: ActionFunctionArgs) {
  return answer(async () => {
    const form = parseWithZod(await formOf(request), { schema: entry });
    if (form.status !== 'success') throw new NotFound();
    const { personId, token } = await enterAs(form.value.person);
    await ending(request);
    writeEvent(context.facts, 'demo-entered', personId);
    return redirect(pathHere(form.value.to), { headers: beginning(request, token, false) });
  });
}
