import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AskView, titleOf } from '#app/components/owning/AskView.tsx';
import { askPage } from '#app/domain/ownership/claim-page.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? words.page.title(titleOf(data)) : words.page.name },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => askPage(actor, params.id ?? ''));
}

export default function AskRoute() {
  return <AskView page={useLoaderData<typeof loader>()} />;
}
