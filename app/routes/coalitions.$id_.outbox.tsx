import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Letters } from '#app/components/account/Letters.tsx';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { outbox } from '#app/domain/mail/outbox.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction = () => [{ title: words.page.title(words.account.outbox.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id ?? '';
  return answer(async () => ({ letters: await outbox(actor, id), frame: await coalitionFrame(actor, id) }));
}

export default function OutboxRoute() {
  const { letters, frame } = useLoaderData<typeof loader>();
  return (
    <CoalitionPage frame={frame} narrow>
      <Letters letters={letters} coalition={frame.coalition} mayInvite={frame.may.invite} />
    </CoalitionPage>
  );
}
