import type { ActionFunctionArgs } from '@remix-run/node';
import { documentToArrange } from '#app/domain/sections/order.server.ts';
import { removeSection } from '#app/domain/sections/remove.server.ts';
import { backOf, backWithout } from '#app/http/back.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';

/** Takes a section out of its document. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await documentToArrange(actor, id);
    const back = backOf(await formOf(request));
    const documentId = await removeSection(actor, id);
    return backWithout(back, { documentId, sectionId: id });
  });
}
