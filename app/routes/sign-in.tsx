import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import {
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Door } from '#app/components/Door.tsx';
import { Faces } from '#app/components/Faces.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Choice } from '#app/components/form/Choice.tsx';
import { Field, inputOf } from '#app/components/form/Field.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { TooMany } from '#app/domain/errors.ts';
import { demoFaces } from '#app/domain/people/demo.server.ts';
import { isEmptyInstallation } from '#app/domain/people/set-up.server.ts';
import { signIn } from '#app/domain/people/sign-in.server.ts';
import { writeEvent } from '#app/http/events.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { pathHere, secondAddress } from '#app/http/paths.ts';
import { beginning, ending } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.signIn;

const signInForm = z.strictObject({
  email: z
    .email({ error: ({ input }) => (input === undefined ? said.emailMissing : said.emailWrong) })
    .max(254),
  password: z.string(said.passwordMissing).max(1024),
  ownDevice: z.boolean().default(false),
  to: z.string().optional(),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

/** When to come back after too many tries. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const wait = actionHeaders.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : undefined);
};

export async function loader({ request }: LoaderFunctionArgs) {
  if (await isEmptyInstallation()) throw redirect('/set-up');
  const to = pathHere(new URL(request.url).searchParams.get('to'));
  const faces = await demoFaces();
  return { to, faces, second: faces.length > 0 ? secondAddress(request.headers.get('host')) : undefined };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseWithZod(await formOf(request), { schema: signInForm });
  if (form.status !== 'success') return again(form);
  try {
    const { to, ...given } = form.value;
    const { personId, token } = await signIn({ ...given, address: context.facts.address });
    await ending(request);
    writeEvent(context.facts, 'signed-in', personId);
    return redirect(pathHere(to), { headers: beginning(request, token, given.ownDevice) });
  } catch (error) {
    writeEvent(context.facts, error instanceof TooMany ? 'sign-in-throttled' : 'sign-in-refused');
    return refused(form, error);
  }
}

export default function SignIn() {
  const { to, faces, second } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof signInForm>>({ lastResult: answer, defaultValue: { to } });
  // After a try that was not taken the address no longer says where to go; the form still does.
  const goal = fields.to.initialValue ?? to;
  return (
    <Door
      title={said.promise}
      explained={said.explained}
      demo={faces.length > 0}
      after={faces.length > 0 && <Faces faces={faces} to={goal} second={second} />}
    >
      <Form method="post" aria-labelledby="sign-in" {...getFormProps(form, { ariaAttributes: false })}>
        <h2 id="sign-in">{said.title}</h2>
        <PutRight form={form} fields={fields} answer={answer} />
        <Field label={said.email} autoComplete="username" {...inputOf(fields.email, 'email')} />
        <Field
          label={said.password}
          autoComplete="current-password"
          {...inputOf(fields.password, 'password')}
        />
        <Choice label={said.ownDevice} hint={said.ownDeviceHint} name={fields.ownDevice.name} value="on" />
        <input type="hidden" name="to" value={goal} />
        <Button full>{said.submit}</Button>
        <p className="door-other">
          <Link to="/forgotten">{words.account.forgotten.link}</Link>
        </p>
      </Form>
    </Door>
  );
}
