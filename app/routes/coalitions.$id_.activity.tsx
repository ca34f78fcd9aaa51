import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActivityView } from '#app/components/finding/ActivityView.tsx';
import { coalitionActivity } from '#app/domain/history/activity.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(words.finding.activity.title, ...(data ? [data.frame.coalition.name] : [])) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const after = new URL(request.url).searchParams.get('after');
  return answer(() => coalitionActivity(actor, params.id ?? '', after));
}

export default function CoalitionActivityRoute() {
  return <ActivityView page={useLoaderData<typeof loader>()} />;
}
