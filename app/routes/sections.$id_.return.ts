import type { ActionFunctionArgs } from '@remix-run/node';
import { documentToArrange } from '#app/domain/sections/order.server.ts';
import { returnSection } from '#app/domain/sections/return.server.ts';
import { backOf, backTo } from '#app/http/back.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';

/** Brings a section back that was taken out. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await documentToArrange(actor, id);
    const back = backOf(await formOf(request));
    const documentId = await returnSection(actor, id);
    return backTo(back, { documentId, sectionId: id }, 'returned');
  });
}
