import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { sectionView } from '#app/domain/documents/page.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { actorOf } from '#app/http/session.server.ts';

/** One section as its page shows it, in JSON: what a page that follows along fetches. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await actorOf(request);
  const view = await answer(() => sectionView(actor, params.id ?? ''));
  const body = JSON.stringify(view);
  // Owners and status change without the text: the number alone would not tell.
  const etag = `"${view.seq}-${createHash('sha256').update(body).digest('base64url').slice(0, 12)}"`;
  const headers = { 'Content-Type': 'application/json', ETag: etag };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
