import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { MemberPage } from '#app/components/members/MemberPage.tsx';
import { Said } from '#app/components/Said.tsx';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { memberOf } from '#app/domain/coalitions/member.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(data?.member.person.name ?? words.members.people.title) },
];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    const member = await memberOf(actor, id);
    return { member, frame: await coalitionFrame(actor, member.coalitionId) };
  });
}

export default function MemberRoute() {
  const { member, frame } = useLoaderData<typeof loader>();
  return (
    <CoalitionPage frame={frame} narrow>
      <Said sentences={words.members.member.said} />
      <MemberPage member={member} />
    </CoalitionPage>
  );
}
