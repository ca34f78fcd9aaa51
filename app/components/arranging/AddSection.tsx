import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ArrangedSection } from '#app/domain/sections/arrangement.ts';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Field, inputOf } from '../form/Field.tsx';
import { PutRight } from '../form/PutRight.tsx';
import { Select, selectOf } from '../form/Select.tsx';

const said = words.arranging;

type Props = {
  sections: readonly ArrangedSection[];
  /** The section below which it is asked for, if any. */
  after: string | null;
  answer: SubmissionResult | undefined;
};

/** A new section, anywhere. */
export function AddSection({ sections, after, answer }: Props) {
  const chosen = sections.some(({ id }) => id === after) ? after : 'last';
  const [form, fields] = useForm<{ heading: string; after?: string }>({
    lastResult: answer,
    defaultValue: { after: chosen ?? 'last' },
  });
  const places = [
    { value: 'first', label: said.goals.first },
    ...sections.map(({ id, heading }, at) => ({ value: id, label: said.goals.after(at + 1, heading) })),
    { value: 'last', label: said.goals.last },
  ];
  return (
    <section className="arranging-part" id="add" aria-labelledby="add-title">
      <h2 id="add-title">{said.add.title}</h2>
      <Form method="post" aria-labelledby="add-title" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answer} />
        <Field
          label={said.add.heading}
          hint={said.add.headingHint}
          autoComplete="off"
          autoFocus={after !== null}
          {...inputOf(fields.heading)}
        />
        {sections.length > 0 && (
          <Select label={said.add.where} options={places} {...selectOf(fields.after)} />
        )}
        <Button>{said.add.submit}</Button>
      </Form>
    </section>
  );
}
