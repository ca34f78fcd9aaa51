import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Door } from '#app/components/Door.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Field, inputOf } from '#app/components/form/Field.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { NotFound } from '#app/domain/errors.ts';
import { openReset, resetPassword } from '#app/domain/people/reset.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { beginning, ending } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.account.reset;

const resetForm = z.strictObject({
  password: z.string(words.account.passwordMissing).max(1024, words.password.tooLong),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

/** Looking uses nothing up: mail scanners open links too. A link that is dead says so, and what to do. */
export async function loader({ params }: LoaderFunctionArgs) {
  try {
    const { email } = await openReset(params.token ?? '');
    return data({ works: true, email: email ?? '' });
  } catch (error) {
    if (error instanceof NotFound) return data({ works: false, email: '' }, { status: 404 });
    throw error;
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? '';
  await answer(() => openReset(token));
  const form = parseWithZod(await formOf(request), { schema: resetForm });
  if (form.status !== 'success') return again(form);
  try {
    const done = await resetPassword(token, form.value.password);
    await ending(request);
    writeEvent(context.facts, 'password-reset', done.personId);
    return onTo('/account', 'reset', beginning(request, done.token, done.ownDevice));
  } catch (error) {
    writeEvent(context.facts, 'reset-refused');
    return refused(form, error);
  }
}

export default function Reset() {
  const { works, email } = useLoaderData<typeof loader>();
  if (!works) return <Dead />;
  return (
    <Door title={said.promise} explained={said.explained}>
      <NewPassword email={email} />
    </Door>
  );
}

function NewPassword({ email }: { email: string }) {
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof resetForm>>({ lastResult: answered });
  return (
    <Form method="post" aria-labelledby="reset" {...getFormProps(form, { ariaAttributes: false })}>
      <h2 id="reset">{said.title}</h2>
      <PutRight form={form} fields={fields} answer={answered} />
      {/* Read only, and without a name: password managers file the new password under it. */}
      <Field label={said.whose} autoComplete="username" readOnly defaultValue={email} />
      <Field
        label={said.label}
        hint={words.account.changePassword.hint}
        autoComplete="new-password"
        {...inputOf(fields.password, 'password')}
      />
      <Button full>{said.submit}</Button>
    </Form>
  );
}

function Dead() {
  return (
    <Door title={said.deadTitle} explained={said.dead}>
      <p>
        <Link className="btn btn-primary btn-full" to="/forgotten">
          {said.again}
        </Link>
      </p>
    </Door>
  );
}
