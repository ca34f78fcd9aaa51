import { parseWithZod } from '@conform-to/zod/v4';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ClosedInvitation } from '#app/components/joining/ClosedInvitation.tsx';
import { Invited } from '#app/components/joining/Invited.tsx';
import { newcomerForm } from '#app/components/joining/newcomerForm.ts';
import { Unknown } from '#app/components/joining/Unknown.tsx';
import { NotFound } from '#app/domain/errors.ts';
import { joinAs } from '#app/domain/joining/join.server.ts';
import { joinAsNewcomer } from '#app/domain/joining/newcomer.server.ts';
import { openInvitation } from '#app/domain/joining/open-invitation.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { statusOf } from '#app/http/links.ts';
import { actorOf, beginning, ending } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction = () => [{ title: words.page.title(words.joining.join.pageTitle) }];

/** Looking uses nothing up, and signs nobody in: mail scanners open links. */
export async function loader({ request, params: { token = '' } }: LoaderFunctionArgs) {
  const opened = await openInvitation(await actorOf(request), token);
  return data(opened, { status: statusOf(opened.state) });
}

/** Joins: as who is signed in (`as` says who that was when the page was made), or with a new account. */
export async function action({ request, params: { token = '' }, context }: ActionFunctionArgs) {
  return answer(async () => {
    const actor = await actorOf(request);
    const opened = await openInvitation(actor, token);
    if (opened.state === 'unknown') throw new NotFound();
    const sent = await formOf(request);
    const form = parseWithZod(sent, { schema: newcomerForm });
    try {
      if (sent.has('as')) {
        if (sent.get('as') !== actor?.personId) throw redirect(new URL(request.url).pathname);
        const coalitionId = await joinAs(actor, token);
        writeEvent(context.facts, 'joined', actor?.personId);
        return redirect(`/coalitions/${coalitionId}`);
      }
      if (form.status !== 'success') return again(form);
      const joined = await joinAsNewcomer(token, form.value);
      await ending(request);
      writeEvent(context.facts, 'joined', joined.personId);
      const headers = beginning(request, joined.token, form.value.ownDevice);
      return redirect(`/coalitions/${joined.coalitionId}`, { headers });
    } catch (error) {
      if (!(error instanceof Response)) writeEvent(context.facts, 'join-refused', actor?.personId);
      return refused(form, error);
    }
  });
}

export default function Join() {
  const opened = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (opened.state === 'unknown') return <Unknown />;
  if (opened.state !== 'open') return <ClosedInvitation opened={opened} />;
  return <Invited opened={opened} reply={reply} />;
}
