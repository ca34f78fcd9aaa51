import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { unarchiveDocument } from '#app/domain/documents/archive.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';

/** The address alone changes nothing. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/documents/${encodeURIComponent(params.id ?? '')}/settings`);

/** Takes an archived document up again, and leads to it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id ?? '';
  await answer(() => unarchiveDocument(actor, id));
  return onTo(`/documents/${id}`, 'unarchived');
}
