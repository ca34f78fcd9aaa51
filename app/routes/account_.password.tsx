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
import { changePassword } from '#app/domain/people/change.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { beginning, requireSession } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.account;

const passwordForm = z.strictObject({
  present: z.string(said.presentMissing).max(1024),
  password: z.string(said.passwordMissing).max(1024, words.password.tooLong),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.changePassword.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(request);
  const account = await answer(() => accountPage(session));
  if (!account.hasPassword) throw redirect('/account/make');
  return account;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireSession(request);
  const form = parseWithZod(await formOf(request), { schema: passwordForm });
  if (form.status !== 'success') return again(form);
  try {
    const given = { ...form.value, address: context.facts.address };
    const { token, ownDevice } = await changePassword(session, given);
    writeEvent(context.facts, 'password-changed', session.personId);
    return onTo('/account', 'password', beginning(request, token, ownDevice));
  } catch (error) {
    writeEvent(context.facts, 'password-change-refused', session.personId);
    return refused(form, error);
  }
}

export default function PasswordRoute() {
  const account = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof passwordForm>>({ lastResult: answered });
  return (
    <AccountFrame account={account} title={said.changePassword.title} oneThing>
      <p className="lede">{said.changePassword.why}</p>
      <Form method="post" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answered} />
        {/* Password managers file the new password under this name. */}
        <input
          hidden
          readOnly
          aria-hidden="true"
          tabIndex={-1}
          autoComplete="username"
          value={account.email ?? ''}
        />
        <Field
          label={said.present}
          autoComplete="current-password"
          {...inputOf(fields.present, 'password')}
        />
        <Field
          label={said.changePassword.label}
          hint={said.changePassword.hint}
          autoComplete="new-password"
          {...inputOf(fields.password, 'password')}
        />
        <Button>{said.changePassword.submit}</Button>
      </Form>
    </AccountFrame>
  );
}
