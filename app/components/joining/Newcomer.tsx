import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link, useLocation } from '@remix-run/react';
import type { z } from 'zod';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Choice } from '../form/Choice.tsx';
import { Field, inputOf } from '../form/Field.tsx';
import { PutRight } from '../form/PutRight.tsx';
import type { newcomerForm } from './newcomerForm.ts';

const said = words.joining.join;

type Props = {
  /** The address the invitation is for; null: any. */
  email: string | null;
  reply: SubmissionResult | undefined;
};

/** Somebody who is not signed in makes their account, or says that they have one. */
export function Newcomer({ email, reply }: Props) {
  const [form, fields] = useForm<z.input<typeof newcomerForm>>({ lastResult: reply });
  const { pathname } = useLocation();
  const fixed = email === null ? {} : { readOnly: true, defaultValue: email, hint: said.emailFixed };
  return (
    <>
      <Form
        className="sheet-of-paper"
        method="post"
        aria-labelledby="make"
        {...getFormProps(form, { ariaAttributes: false })}
      >
        <h2 id="make">{said.make}</h2>
        <PutRight form={form} fields={fields} answer={reply} />
        <Field label={said.name} autoComplete="name" {...inputOf(fields.name)} />
        <Field label={said.email} autoComplete="username" {...inputOf(fields.email, 'email')} {...fixed} />
        <Field
          label={said.password}
          hint={words.setUp.passwordHint}
          autoComplete="new-password"
          {...inputOf(fields.password, 'password')}
        />
        <Choice
          label={words.signIn.ownDevice}
          hint={words.signIn.ownDeviceHint}
          name={fields.ownDevice.name}
          value="on"
        />
        <Button full>{said.submit}</Button>
      </Form>
      <p className="joining-note">
        {said.have} <Link to={`/sign-in?${new URLSearchParams({ to: pathname })}`}>{said.signIn}</Link>
      </p>
    </>
  );
}
