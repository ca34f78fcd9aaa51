import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OwnersView } from '#app/components/owning/OwnersView.tsx';
import { ownershipHistory } from '#app/domain/ownership/history.server.ts';
import { ownersPage } from '#app/domain/ownership/pages.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(words.owning.page.title, data?.page.section.heading ?? '') },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    const [page, history] = await Promise.all([ownersPage(actor, id), ownershipHistory(actor, id)]);
    return { page, history };
  });
}

export default function OwnersRoute() {
  const { page, history } = useLoaderData<typeof loader>();
  // After an ask the form is a new one: nobody is asked twice because a name was left in it.
  return <OwnersView key={page.asks.map(({ id }) => id).join()} page={page} history={history} />;
}
