import type { LoaderFunctionArgs } from '@remix-run/node';
import { followDocument } from '#app/domain/documents/following.server.ts';
import type { DocumentEvent } from '#app/domain/documents/page.ts';
import { answer } from '#app/http/errors.server.ts';
import { eventStream } from '#app/http/event-stream.ts';
import { sessionFromCookie } from '#app/http/session.server.ts';

/** What changes in a document, as an event stream of `DocumentEvent`s. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const session = await sessionFromCookie(request.headers.get('cookie'), request.headers.get('host'));
  return answer(() =>
    eventStream<DocumentEvent>(request, (tell, ended) =>
      followDocument({ documentId: params.id ?? '', session, tell, ended }),
    ),
  );
}
