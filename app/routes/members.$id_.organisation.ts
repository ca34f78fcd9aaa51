import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { reachMember } from '#app/domain/coalitions/find.server.ts';
import { changeOrganisation } from '#app/domain/coalitions/member-organisation.server.ts';
import { Invalid } from '#app/domain/errors.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

/** An empty choice is one: none. A form without the field is not. */
const organisationForm = z.strictObject({ organisation: z.union([z.literal(''), z.guid()]) });

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await answer(async () => {
    await reachMember(actor, 'coalition.manage-members', id);
    const fields = await formOf(request);
    const form = parseWithZod(fields, { schema: organisationForm, disableAutoCoercion: true });
    if (form.status !== 'success') throw new Invalid(words.members.nothingChosen);
    await changeOrganisation(actor, id, form.value.organisation || null);
  });
  return onTo(`/members/${id}`, 'organisation');
}
