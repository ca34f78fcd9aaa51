import { parseWithZod } from '@conform-to/zod/v4';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Closed } from '#app/components/joining/Closed.tsx';
import { Unknown } from '#app/components/joining/Unknown.tsx';
import { WithLink } from '#app/components/joining/WithLink.tsx';
import { joinByLink } from '#app/domain/joining/join-by-link.server.ts';
import { openPersonalLink } from '#app/domain/joining/open-link.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { statusOf } from '#app/http/links.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { actorOf, beginning, ending } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.joining;
const joinForm = z.object({ ownDevice: z.boolean().default(false) });

export const meta: MetaFunction = () => [{ title: words.page.title(said.with.pageTitle) }];

/** Looking counts nothing, and signs nobody in: messengers open links to show what is behind them. */
export async function loader({ request, params: { token = '' } }: LoaderFunctionArgs) {
  const opened = await openPersonalLink(await actorOf(request), token);
  return data(opened, { status: statusOf(opened.state) });
}

/** Lets the person in on this device, and goes to the coalition. */
export async function action({ request, params: { token = '' }, context }: ActionFunctionArgs) {
  const form = parseWithZod(await formOf(request), { schema: joinForm });
  const ownDevice = form.status === 'success' && form.value.ownDevice;
  return answer(async () => {
    const joined = await joinByLink(token, { ownDevice }).catch((error: unknown) => {
      writeEvent(context.facts, 'link-refused');
      throw error;
    });
    await ending(request);
    writeEvent(context.facts, 'joined-by-link', joined.personId);
    const headers = beginning(request, joined.token, ownDevice);
    return redirect(`/coalitions/${joined.coalitionId}`, { headers });
  });
}

export default function With() {
  const opened = useLoaderData<typeof loader>();
  if (opened.state === 'unknown') return <Unknown />;
  if (opened.state === 'open') return <WithLink opened={opened} />;
  const closed = said.links.closed[opened.state];
  return (
    <Closed title={closed.title} what={closed.what} step={closed.step(opened.madeBy)}>
      {opened.state === 'account' && (
        <Link className="btn btn-primary" to="/sign-in">
          {said.signIn}
        </Link>
      )}
    </Closed>
  );
}
