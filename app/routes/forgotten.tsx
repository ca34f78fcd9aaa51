import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type HeadersFunction, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import { Door } from '#app/components/Door.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Field, inputOf } from '#app/components/form/Field.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { Icon } from '#app/components/Icon.tsx';
import { mailWay } from '#app/domain/mail/way.server.ts';
import { askForReset } from '#app/domain/people/reset.server.ts';
import { wholeAddress } from '#app/http/address.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { words } from '#app/words/index.ts';

const said = words.account.forgotten;

const forgottenForm = z.strictObject({
  email: z
    .email({
      error: ({ input }) => (input === undefined ? words.signIn.emailMissing : words.signIn.emailWrong),
    })
    .max(254, words.account.emailTooLong),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

/** When to come back after too many tries. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const wait = actionHeaders.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : undefined);
};

export const loader = async () => ({ way: await mailWay() });

/** The answer is the same whether there is such an account or not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseWithZod(await formOf(request), { schema: forgottenForm });
  if (form.status !== 'success') return again(form);
  try {
    const linkTo = (token: string) => wholeAddress(request, `/reset/${token}`);
    await askForReset({ ...form.value, address: context.facts.address, linkTo });
    writeEvent(context.facts, 'reset-asked');
    return onTo('/forgotten', 'sent');
  } catch (error) {
    return refused(form, error);
  }
}

export default function Forgotten() {
  const { way } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <Door title={said.promise} explained={said.explained} demo={way === 'outbox'}>
      <h2 id="forgotten">{said.title}</h2>
      {params.get('said') === 'sent' && <Sent byMail={way === 'mail'} />}
      {way === 'outbox' && <p className="notice notice-ask account-note">{note(said.outbox)}</p>}
      {way === 'none' ? <WhomToAsk /> : <Ask />}
      <p className="door-other">
        <Link to="/sign-in">{said.back}</Link>
      </p>
    </Door>
  );
}

function Ask() {
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof forgottenForm>>({ lastResult: answered });
  return (
    <Form method="post" aria-labelledby="forgotten" {...getFormProps(form, { ariaAttributes: false })}>
      <PutRight form={form} fields={fields} answer={answered} />
      <Field label={words.signIn.email} autoComplete="username" {...inputOf(fields.email, 'email')} />
      <Button full>{said.submit}</Button>
    </Form>
  );
}

function Sent({ byMail }: { byMail: boolean }) {
  return (
    <div className="notice notice-good account-note" role="status">
      <Icon name="mail" />
      <div>
        <p>{said.sent}</p>
        {byMail && <p>{said.nothing}</p>}
      </div>
    </div>
  );
}

/** Nothing is sent here: a person helps. */
function WhomToAsk() {
  return (
    <>
      <p>{said.ask}</p>
      <p>{said.operator}</p>
      <p>
        <code className="account-command">{said.command}</code>
      </p>
    </>
  );
}

const note = (sentence: string) => (
  <>
    <Icon name="info" />
    {sentence}
  </>
);
