import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { PeopleView } from '#app/components/members/PeopleView.tsx';
import { Said } from '#app/components/Said.tsx';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { peopleOf } from '#app/domain/coalitions/people.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

/** Nobody's name is longer; it bounds the work. */
const LONGEST_LOOK = 200;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(words.members.people.title, data?.frame.coalition.name ?? '') },
];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const looked = new URL(request.url).searchParams.get('name')?.slice(0, LONGEST_LOOK).trim() ?? '';
  return answer(async () => {
    const [frame, people] = await Promise.all([coalitionFrame(actor, id), peopleOf(actor, id, looked)]);
    return { frame, people, looked };
  });
}

export default function PeopleRoute() {
  const { frame, people, looked } = useLoaderData<typeof loader>();
  return (
    <CoalitionPage frame={frame} narrow>
      <Said sentences={words.members.organisations.said} />
      <PeopleView {...{ frame, people, looked }} />
    </CoalitionPage>
  );
}
