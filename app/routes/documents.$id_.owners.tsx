import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Overview } from '#app/components/owning/Overview.tsx';
import { ownersOverview } from '#app/domain/ownership/overview.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(words.overview.title, data?.document.title ?? '') },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => ownersOverview(actor, params.id ?? ''));
}

export default function OwnersRoute() {
  return <Overview overview={useLoaderData<typeof loader>()} />;
}
