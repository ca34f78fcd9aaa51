import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MySectionsView } from '#app/components/home/MySectionsView.tsx';
import { mySections } from '#app/domain/ownership/mine.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction = () => [{ title: words.page.title(words.home.mySections.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => mySections(actor));
}

export default function MySectionsRoute() {
  return <MySectionsView mine={useLoaderData<typeof loader>()} />;
}
