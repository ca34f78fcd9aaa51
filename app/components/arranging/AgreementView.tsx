import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { AgreementForm } from '#app/domain/sections/arrangement.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { dayInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';
import { Choice } from '../form/Choice.tsx';
import { Field, inputOf } from '../form/Field.tsx';
import { PutRight } from '../form/PutRight.tsx';
import { Back } from './Back.tsx';
import type { agreementFields } from './details.ts';

const said = words.arranging.agreement;

type Props = { asked: AgreementForm; answer: SubmissionResult | undefined };

/** Records that a section is agreed: when, where, and who agreed. */
export function AgreementView({ asked, answer }: Props) {
  const { frame, document, section, agreed, today, people } = asked;
  const [form, fields] = useForm<z.input<typeof agreementFields>>({
    lastResult: answer,
    defaultValue: { on: today, people: people.filter(({ owns }) => owns).map(({ id }) => id) },
  });
  const ticked = fields.people.initialValue;
  return (
    <CoalitionPage frame={frame} narrow>
      <Back document={document} />
      <h1>{said.heading(section.heading)}</h1>
      <p className="lede">{agreed ? said.is(dayInWords(agreed.on), agreed.at) : said.explained}</p>
      {agreed ? (
        <p>{said.already}</p>
      ) : (
        <Form
          method="post"
          className="arranging-form"
          aria-label={said.title}
          {...getFormProps(form, { ariaAttributes: false })}
        >
          <PutRight form={form} fields={fields} answer={answer} />
          <Field label={said.on} max={today} {...inputOf(fields.on, 'date')} />
          <Field label={said.at} hint={said.atHint} autoComplete="off" {...inputOf(fields.at)} />
          <fieldset className="field arranging-people">
            <legend>{said.people}</legend>
            <span className="hint">{said.peopleHint}</span>
            {people.map((person) => (
              <Choice
                key={person.id}
                label={person.name}
                hint={[person.owns && said.owner, person.organisation].filter(Boolean).join(', ')}
                name={fields.people.name}
                value={person.id}
                defaultChecked={isTicked(ticked, person.id)}
              />
            ))}
          </fieldset>
          <Button>{said.submit}</Button>
        </Form>
      )}
    </CoalitionPage>
  );
}

/** A form that came back with one box ticked holds it as a value of its own. */
const isTicked = (ticked: unknown, id: string): boolean =>
  Array.isArray(ticked) ? ticked.includes(id) : ticked === id;
