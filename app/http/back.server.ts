import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { sectionAnchor } from '#app/components/document/anchors.ts';
import { Invalid } from '#app/domain/errors.ts';
import { words } from '#app/words/index.ts';
import { onTo } from './said.ts';

/** The pages that change sections: the document's, the one that arranges them, the one that describes one of them. */
const backForm = z.enum(['document', 'sections', 'section']);
export type Back = z.infer<typeof backForm>;

type Place = { documentId: string; sectionId: string };

/**
 * Which page a form came from: each of ours says so.
 *
 * @throws Invalid for a form that is none of ours.
 */
export function backOf(form: FormData): Back {
  const { data } = backForm.safeParse(form.get('back'));
  if (!data) throw new Invalid(words.arranging.notTaken);
  return data;
}

/** Back to where a form came from, at the section, with what was done. */
export function backTo(back: Back, { documentId, sectionId }: Place, said: string): Response {
  return onTo(`${pathOf(back, { documentId, sectionId })}#${sectionAnchor(sectionId)}`, said);
}

/** Back to where the form was that took a section out; that page offers to bring it back. */
export const backWithout = (back: Back, { documentId, sectionId }: Place): Response =>
  redirect(
    `${pathOf(back === 'section' ? 'document' : back, { documentId, sectionId })}?removed=${sectionId}`,
  );

function pathOf(back: Back, { documentId, sectionId }: Place): string {
  if (back === 'section') return `/sections/${sectionId}`;
  return back === 'document' ? `/documents/${documentId}` : `/documents/${documentId}/sections`;
}
