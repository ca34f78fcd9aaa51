import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { words } from '#app/words/index.ts';
import { Area, areaOf } from '../form/Area.tsx';
import { Button } from '../form/Button.tsx';
import { PutRight } from '../form/PutRight.tsx';
import { Radios } from '../form/Radios.tsx';

const said = words.owning.asked;

type Props = {
  /** Where the answer goes. */
  action: string;
  options: readonly { value: string; label: string; hint?: string }[];
  whyHint: string;
  button: string;
  /** The section in its document. */
  read: string;
  answer?: SubmissionResult<string[]> | undefined;
};

/** Yes, or no with a word why. */
export function AnswerForm({ action, options, whyHint, button, read, answer }: Props) {
  const [form, fields] = useForm<{ answer: string; reason?: string }>({ lastResult: answer ?? null });
  return (
    <Form
      method="post"
      action={action}
      className="own-answer"
      {...getFormProps(form, { ariaAttributes: false })}
    >
      <PutRight form={form} fields={fields} answer={answer} />
      <Radios
        legend={said.answer}
        name={fields.answer.name}
        id={fields.answer.id}
        options={options}
        chosen={fields.answer.initialValue}
        errors={fields.answer.errors}
      />
      <Area label={said.why} hint={whyHint} maxLength={500} rows={2} {...areaOf(fields.reason)} />
      <div className="actions">
        <Button>{button}</Button>
        <Link className="btn btn-quiet" to={read}>
          {said.readFirst}
        </Link>
      </div>
    </Form>
  );
}
