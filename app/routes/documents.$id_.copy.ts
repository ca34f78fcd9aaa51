import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { duplicateDocument } from '#app/domain/documents/duplicate.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** The address alone changes nothing. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/documents/${encodeURIComponent(params.id ?? '')}/settings`);

/** Makes a copy of a document, and leads to the copy. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id ?? '';
  const copyId = await answer(() => duplicateDocument(actor, id));
  return onTo(`/documents/${copyId}`, 'copied');
}
