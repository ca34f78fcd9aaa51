import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { z } from 'zod';
import { Door } from '#app/components/Door.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Field, inputOf } from '#app/components/form/Field.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { isEmptyInstallation, setUp } from '#app/domain/people/set-up.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { beginning } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.setUp;

const setUpForm = z.strictObject({
  code: z.string(said.codeMissing).max(64, said.codeWrong),
  coalition: z.string(said.coalitionMissing).trim().min(1, said.coalitionMissing).max(200, said.tooLong(200)),
  name: z.string(said.nameMissing).trim().min(1, said.nameMissing).max(120, said.tooLong(120)),
  email: z
    .email({
      error: ({ input }) => (input === undefined ? words.signIn.emailMissing : words.signIn.emailWrong),
    })
    .max(254, said.tooLong(254)),
  password: z.string(said.passwordMissing).max(1024, words.password.tooLong),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader() {
  if (!(await isEmptyInstallation())) throw redirect('/sign-in');
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseWithZod(await formOf(request), { schema: setUpForm });
  if (form.status !== 'success') return again(form);
  try {
    const { personId, token } = await setUp(form.value);
    writeEvent(context.facts, 'set-up-done', personId);
    return redirect('/', { headers: beginning(request, token, false) });
  } catch (error) {
    writeEvent(context.facts, 'set-up-refused');
    return refused(form, error);
  }
}

export default function SetUp() {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof setUpForm>>({ lastResult: answer });
  return (
    <Door title={said.promise} explained={said.explained}>
      <Form method="post" aria-labelledby="set-up" {...getFormProps(form, { ariaAttributes: false })}>
        <h2 id="set-up">{said.title}</h2>
        <PutRight form={form} fields={fields} answer={answer} />
        <Field
          label={said.code}
          hint={said.codeHint}
          autoComplete="one-time-code"
          {...inputOf(fields.code)}
        />
        <Field
          label={said.coalition}
          hint={said.coalitionHint}
          autoComplete="off"
          {...inputOf(fields.coalition)}
        />
        <Field label={said.name} autoComplete="name" {...inputOf(fields.name)} />
        <Field label={said.email} autoComplete="username" {...inputOf(fields.email, 'email')} />
        <Field
          label={said.password}
          hint={said.passwordHint}
          autoComplete="new-password"
          {...inputOf(fields.password, 'password')}
        />
        <Button full>{said.submit}</Button>
      </Form>
    </Door>
  );
}
