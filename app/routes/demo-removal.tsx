import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { DemoGone } from '#app/components/members/DemoGone.tsx';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { demoRemovalOf, removeDemo } from '#app/domain/coalitions/remove-demo.server.ts';
import { isEmptyInstallation } from '#app/domain/people/set-up.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { ending, requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.members.demoRemoval;

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

/** Also what is shown around the answer below, when nobody is left who could be signed in. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (await isEmptyInstallation()) return { gone: true as const };
  const actor = await requireActor(request);
  return answer(async () => {
    const removal = await demoRemovalOf(actor);
    return { gone: false as const, removal, frame: await coalitionFrame(actor, removal.coalitionId) };
  });
}

/**
 * The set-up code is said in this answer alone: no address and no cookie holds it, and no cache keeps it (every
 * answer is `no-store`). Only somebody on this machine gets here, see `demoRemovalOf`.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { stays, setupCode } = await answer(() => removeDemo(actor));
  writeEvent(context.facts, 'demo-removed', actor.personId);
  const headers = stays ? new Headers() : new Headers(await ending(request));
  if (setupCode) return data({ setupCode }, { headers });
  throw redirect('/', { headers });
}

export default function DemoRemovalRoute() {
  const loaded = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  if (loaded.gone) return <DemoGone code={done?.setupCode} />;
  const { removal, frame } = loaded;
  return (
    <CoalitionPage frame={frame} narrow>
      <h1>{said.title}</h1>
      <p className="lede">{said.what(removal.coalitions, removal.documents, removal.people)}</p>
      <p>{said.keeps}</p>
      <p>{said.you}</p>
      <Form className="actions one-form" method="post" reloadDocument>
        <Button>{said.remove}</Button>
        <Link className="btn btn-quiet" to={`/coalitions/${removal.coalitionId}/settings`}>
          {said.keep}
        </Link>
      </Form>
    </CoalitionPage>
  );
}
