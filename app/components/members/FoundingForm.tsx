import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { USUAL, type AboutCoalition } from '#app/domain/coalitions/people.ts';
import { words } from '#app/words/index.ts';
import { Door } from '../Door.tsx';
import { Button } from '../form/Button.tsx';
import { Field, inputOf } from '../form/Field.tsx';
import { PutRight } from '../form/PutRight.tsx';
import { CoalitionFields } from './CoalitionFields.tsx';
import { SignInFirst } from './FoundingNot.tsx';

const said = words.members.founding;

type Fields = AboutCoalition & { yourName: string; email: string; password: string };
type Props = {
  /** Somebody nobody knows: they make an account on the way. */
  withAccount: boolean;
  /** Somebody made up, whose coalition is part of the demo. */
  madeUp: boolean;
  answer: SubmissionResult<string[]> | undefined;
};

/** Starting a coalition: one form, with the account where there is none yet. */
export function FoundingForm({ withAccount, madeUp, answer }: Props) {
  const [form, fields] = useForm<Fields>({
    lastResult: answer,
    defaultValue: { language: USUAL.language, timeZone: USUAL.timeZone },
  });
  return (
    <Door
      title={said.title}
      explained={madeUp ? `${said.explained} ${said.madeUp}` : said.explained}
      demo={madeUp}
    >
      <Form method="post" aria-labelledby="founding" {...getFormProps(form, { ariaAttributes: false })}>
        <h2 id="founding">{said.theCoalition}</h2>
        <PutRight form={form} fields={fields} answer={answer} />
        <CoalitionFields fields={fields} />
        {withAccount && (
          <>
            <h2>{said.you}</h2>
            <p className="small founding-known">
              {said.haveAccount} <SignInFirst />
            </p>
            <Field label={words.setUp.name} autoComplete="name" {...inputOf(fields.yourName)} />
            <Field label={words.setUp.email} autoComplete="username" {...inputOf(fields.email, 'email')} />
            <Field
              label={words.setUp.password}
              hint={words.setUp.passwordHint}
              autoComplete="new-password"
              {...inputOf(fields.password, 'password')}
            />
          </>
        )}
        <Button full>{said.start}</Button>
      </Form>
    </Door>
  );
}
