import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { organisationOf, removeOrganisation } from '#app/domain/coalitions/organisations.server.ts';
import { Invalid } from '#app/domain/errors.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

/** The button says it, so that nothing is removed by an address alone. */
const removalForm = z.strictObject({ remove: z.literal('yes') });

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const coalitionId = await answer(async () => {
    const organisation = await organisationOf(actor, id);
    const form = parseWithZod(await formOf(request), { schema: removalForm });
    if (form.status !== 'success') throw new Invalid(words.members.nothingChosen);
    await removeOrganisation(actor, id);
    return organisation.coalitionId;
  });
  return onTo(`/coalitions/${coalitionId}/people`, 'organisation-removed');
}
