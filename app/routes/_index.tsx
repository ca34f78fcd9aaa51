import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HomeView } from '#app/components/home/HomeView.tsx';
import { coalitionHome } from '#app/domain/documents/home.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction = () => [{ title: words.page.title(words.home.pageTitle) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => coalitionHome(actor));
}

export default function HomeRoute() {
  return <HomeView home={useLoaderData<typeof loader>()} />;
}
