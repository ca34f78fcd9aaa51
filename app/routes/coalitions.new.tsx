import { parseWithZod } from '@conform-to/zod/v4';
import {
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { FoundingForm } from '#app/components/members/FoundingForm.tsx';
import { FoundingNot } from '#app/components/members/FoundingNot.tsx';
import { coalitionFields, founderFields } from '#app/domain/coalitions/about.ts';
import {
  foundCoalition,
  foundingOf,
  foundWithAccount,
  isMadeUp,
} from '#app/domain/coalitions/found.server.ts';
import { Forbidden } from '#app/domain/errors.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { actorOf, beginning } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.members.founding;

const asYouAre = z.strictObject(coalitionFields);
const withAccount = z.strictObject({ ...coalitionFields, ...founderFields });

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

/** When to come back after too many tries. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const wait = actionHeaders.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : undefined);
};

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const [founding, madeUp] = await Promise.all([foundingOf(actor), isMadeUp(actor)]);
  return { founding, madeUp, signedIn: actor !== null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const founding = await foundingOf(actor);
  if (founding === 'no') return answer(() => Promise.reject(new Forbidden(said.notAllowed)));
  const fields = await formOf(request);
  if (founding === 'as you are') {
    const form = parseWithZod(fields, { schema: asYouAre });
    if (form.status !== 'success') return again(form);
    try {
      return redirect(`/coalitions/${await foundCoalition(actor, form.value)}`);
    } catch (error) {
      return refused(form, error);
    }
  }
  const form = parseWithZod(fields, { schema: withAccount });
  if (form.status !== 'success') return again(form);
  const { yourName, email, password, ...about } = form.value;
  try {
    const { address } = context.facts;
    const made = await foundWithAccount({ ...about, address, founder: { name: yourName, email, password } });
    writeEvent(context.facts, 'account-made', made.personId);
    return redirect(`/coalitions/${made.coalitionId}`, { headers: beginning(request, made.token, false) });
  } catch (error) {
    return refused(form, error);
  }
}

export default function NewCoalition() {
  const { founding, madeUp, signedIn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (founding === 'no') return <FoundingNot signedIn={signedIn} />;
  return <FoundingForm withAccount={founding === 'with an account'} madeUp={madeUp} answer={answer} />;
}
