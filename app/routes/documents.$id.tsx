import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DocumentView } from '#app/components/document/DocumentView.tsx';
import { documentPage } from '#app/domain/documents/page.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? words.page.title(data.title, data.coalition.name) : words.page.name },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => documentPage(actor, params.id ?? ''));
}

export default function DocumentRoute() {
  const page = useLoaderData<typeof loader>();
  // Another document is another page: nothing of this one's following or writing goes along.
  return <DocumentView key={page.id} page={page} />;
}
