import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChooseCoalition } from '#app/components/home/ChooseCoalition.tsx';
import { homesOf } from '#app/domain/documents/home.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { lastCoalition } from '#app/http/last-visited.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction = () => [{ title: words.page.title(words.home.choose.pageTitle) }];

/** Whoever belongs to one coalition, or has opened one on this device, goes there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const homes = await answer(() => homesOf(actor));
  const [only, ...others] = homes.coalitions;
  const last = lastCoalition(request);
  const home = others.length === 0 ? only : homes.coalitions.find(({ id }) => id === last);
  // With `?choose` the person asks for the list itself.
  const chooses = others.length > 0 && new URL(request.url).searchParams.has('choose');
  if (home && !chooses) throw redirect(`/coalitions/${home.id}`);
  return homes;
}

export default function IndexRoute() {
  return <ChooseCoalition homes={useLoaderData<typeof loader>()} />;
}
