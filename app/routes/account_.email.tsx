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
import { changeEmail } from '#app/domain/people/change.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireSession } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.account;

const emailForm = z.strictObject({
  email: z
    .email({
      error: ({ input }) => (input === undefined ? words.signIn.emailMissing : words.signIn.emailWrong),
    })
    .max(254, said.emailTooLong),
  present: z.string(said.presentMissing).max(1024),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.changeEmail.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(request);
  const account = await answer(() => accountPage(session));
  if (!account.hasPassword) throw redirect('/account/make');
  return account;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireSession(request);
  const form = parseWithZod(await formOf(request), { schema: emailForm });
  if (form.status !== 'success') return again(form);
  try {
    await changeEmail(session, { ...form.value, address: context.facts.address });
    writeEvent(context.facts, 'email-changed', session.personId);
    return onTo('/account', 'email');
  } catch (error) {
    writeEvent(context.facts, 'email-change-refused', session.personId);
    return refused(form, error);
  }
}

export default function EmailRoute() {
  const account = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof emailForm>>({ lastResult: answered });
  return (
    <AccountFrame account={account} title={said.changeEmail.title} oneThing>
      <Form method="post" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answered} />
        <Field
          label={said.changeEmail.label}
          hint={account.email ?? undefined}
          autoComplete="email"
          {...inputOf(fields.email, 'email')}
        />
        <Field
          label={said.present}
          autoComplete="current-password"
          {...inputOf(fields.present, 'password')}
        />
        <Button>{said.changeEmail.submit}</Button>
      </Form>
    </AccountFrame>
  );
}
