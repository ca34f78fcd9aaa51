import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccountFrame } from '#app/components/account/AccountFrame.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Field, inputOf } from '#app/components/form/Field.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { accountPage } from '#app/domain/people/account.server.ts';
import { makeAccount } from '#app/domain/people/change.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { beginning, requireSession } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.account.make;

const makeForm = z.strictObject({
  email: z
    .email({
      error: ({ input }) => (input === undefined ? words.signIn.emailMissing : words.signIn.emailWrong),
    })
    .max(254, words.account.emailTooLong),
  password: z.string(words.account.passwordMissing).max(1024, words.password.tooLong),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(request);
  const account = await answer(() => accountPage(session));
  if (account.hasPassword) throw redirect('/account');
  return account;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireSession(request);
  const form = parseWithZod(await formOf(request), { schema: makeForm });
  if (form.status !== 'success') return again(form);
  try {
    const { token, ownDevice } = await makeAccount(session, form.value);
    writeEvent(context.facts, 'account-made', session.personId);
    return onTo('/account', 'made', beginning(request, token, ownDevice));
  } catch (error) {
    return refused(form, error);
  }
}

export default function MakeRoute() {
  const account = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof makeForm>>({
    lastResult: answered,
    defaultValue: { email: account.email ?? '' },
  });
  return (
    <AccountFrame account={account} title={said.title} oneThing>
      <p className="lede">{said.why}</p>
      <Form method="post" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answered} />
        <Field
          label={said.email}
          hint={said.emailHint}
          autoComplete="username"
          {...inputOf(fields.email, 'email')}
        />
        <Field
          label={said.password}
          hint={words.account.changePassword.hint}
          autoComplete="new-password"
          {...inputOf(fields.password, 'password')}
        />
        <Button>{said.submit}</Button>
      </Form>
    </AccountFrame>
  );
}
