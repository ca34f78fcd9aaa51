import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HomeView } from '#app/components/home/HomeView.tsx';
import { coalitionHome } from '#app/domain/documents/home.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { remembering } from '#app/http/last-visited.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data: home }) => [
  { title: words.page.title(words.home.pageTitle, ...(home ? [home.frame.coalition.name] : [])) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const home = await answer(() => coalitionHome(actor, params.id ?? ''));
  // Only where there is something to choose between.
  const headers = home.frame.others.length > 0 ? remembering(request, home.frame.coalition.id) : {};
  return data(home, { headers });
}

export default function CoalitionHomeRoute() {
  return <HomeView home={useLoaderData<typeof loader>()} sentences={words.home.done} />;
}
