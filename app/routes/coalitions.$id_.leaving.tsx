import { parseWithZod } from '@conform-to/zod/v4';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { leaveCoalition, leavingOf } from '#app/domain/coalitions/leave.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.members.leaving;

/** The button says it, so that nobody leaves by an address alone. */
const leavingForm = z.strictObject({ leave: z.literal('yes') });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(said.title(data?.frame.coalition.name ?? '')) },
];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    const [leaving, frame] = await Promise.all([leavingOf(actor, id), coalitionFrame(actor, id)]);
    return { leaving, frame };
  });
}

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await answer(() => leavingOf(actor, id));
  const form = parseWithZod(await formOf(request), { schema: leavingForm });
  if (form.status !== 'success') return again(form);
  await answer(() => leaveCoalition(actor, id));
  return redirect('/');
}

export default function LeavingRoute() {
  const { leaving, frame } = useLoaderData<typeof loader>();
  const people = `/coalitions/${frame.coalition.id}/people`;
  return (
    <CoalitionPage frame={frame} narrow>
      <h1>{said.title(frame.coalition.name)}</h1>
      {leaving.lastFacilitator ? (
        <>
          <p className="lede">{said.last}</p>
          <p className="actions one-form">
            <Link className="btn btn-primary" to={people}>
              {said.toPeople}
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="lede">{said.what}</p>
          {leaving.owns > 0 && <p>{said.owns(leaving.owns)}</p>}
          <Form className="actions one-form" method="post" reloadDocument>
            <Button name="leave" value="yes">
              {said.leave}
            </Button>
            <Link className="btn btn-quiet" to={people}>
              {said.stay}
            </Link>
          </Form>
        </>
      )}
    </CoalitionPage>
  );
}
