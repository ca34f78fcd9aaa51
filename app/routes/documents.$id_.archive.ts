import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { archiveDocument } from '#app/domain/documents/archive.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';

/** The address alone changes nothing. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/documents/${encodeURIComponent(params.id ?? '')}/settings`);

/** Puts a document out of the way, and leads to it as it can be read from now on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id ?? '';
  await answer(() => archiveDocument(actor, id));
  // The page itself says that it is archived.
  return redirect(`/documents/${encodeURIComponent(id)}`);
}
