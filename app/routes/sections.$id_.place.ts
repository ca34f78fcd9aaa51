import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { Conflict } from '#app/domain/errors.ts';
import { documentToArrange } from '#app/domain/sections/order.server.ts';
import { moveSection } from '#app/domain/sections/place.server.ts';
import { backOf, backTo } from '#app/http/back.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';

/** Without a goal there is no place to go to, and nothing moves. */
const placeForm = z.object({ goal: z.string().max(64).catch('') });

/** Moves a section within its document. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    const documentId = await documentToArrange(actor, id);
    const form = await formOf(request);
    const back = backOf(form);
    const { goal } = placeForm.parse({ goal: form.get('goal') });
    try {
      await moveSection(actor, id, goal);
      return backTo(back, { documentId, sectionId: id }, 'moved');
    } catch (error) {
      if (error instanceof Conflict) return redirect(`/documents/${documentId}/sections?gone=1`);
      throw error;
    }
  });
}
