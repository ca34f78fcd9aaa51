import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccountFrame } from '#app/components/account/AccountFrame.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Field, inputOf } from '#app/components/form/Field.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { accountPage, changeName } from '#app/domain/people/account.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor, requireSession } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.account.changeName;

const nameForm = z.strictObject({
  name: z.string(said.missing).trim().min(1, said.missing).max(120, said.tooLong),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(request);
  return answer(() => accountPage(session));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = parseWithZod(await formOf(request), { schema: nameForm });
  if (form.status !== 'success') return again(form);
  await answer(() => changeName(actor, form.value.name));
  return onTo('/account', 'name');
}

export default function NameRoute() {
  const account = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof nameForm>>({
    lastResult: answered,
    defaultValue: { name: account.me.name },
  });
  return (
    <AccountFrame account={account} title={said.title} oneThing>
      <Form method="post" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answered} />
        <Field label={said.label} hint={said.hint} autoComplete="name" dir="auto" {...inputOf(fields.name)} />
        <Button>{said.submit}</Button>
      </Form>
    </AccountFrame>
  );
}
