import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react';
import { useEffect } from 'react';
import { DocumentView } from '#app/components/document/DocumentView.tsx';
import { orAsShown, rememberShown } from '#app/components/document/lastShown.ts';
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

/** In the browser, when the page asks again. */
export function clientLoader({ serverLoader, params }: ClientLoaderFunctionArgs) {
  return orAsShown(params.id, () => serverLoader<typeof loader>());
}

export default function DocumentRoute() {
  const page = useLoaderData<typeof loader>();
  useEffect(() => rememberShown(page), [page]);
  // Another document is another page: nothing of this one's following or writing goes along.
  return <DocumentView key={page.id} page={page} />;
}
