import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { DocumentsView } from '#app/components/starting/DocumentsView.tsx';
import { allDocuments } from '#app/domain/documents/all.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(words.starting.all.title, ...(data ? [data.frame.coalition.name] : [])) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => allDocuments(actor, params.id ?? ''));
}

export default function AllDocumentsRoute() {
  const all = useLoaderData<typeof loader>();
  return (
    <CoalitionPage frame={all.frame} narrow>
      <DocumentsView {...all} />
    </CoalitionPage>
  );
}
