import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { Invalid } from '#app/domain/errors.ts';
import { sectionDetails } from '#app/domain/sections/arrangement.server.ts';
import { STATUSES_BY_HAND } from '#app/domain/sections/status.ts';
import { setStatus } from '#app/domain/sections/status.server.ts';
import { backOf, backTo } from '#app/http/back.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const statusForm = z.enum(STATUSES_BY_HAND);

/** Says how far a section is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await sectionDetails(actor, id);
    const form = await formOf(request);
    const { data: status } = statusForm.safeParse(form.get('status'));
    if (!status) throw new Invalid(words.arranging.details.statusMissing);
    const documentId = await setStatus(actor, id, status);
    return backTo(backOf(form), { documentId, sectionId: id }, 'status-set');
  });
}
