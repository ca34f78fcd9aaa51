import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { z } from 'zod';
import type { SectionDetails } from '#app/domain/sections/arrangement.ts';
import { STATUSES_BY_HAND } from '#app/domain/sections/status.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { Area, areaOf } from '../form/Area.tsx';
import { Button } from '../form/Button.tsx';
import { Field, inputOf } from '../form/Field.tsx';
import { PutRight } from '../form/PutRight.tsx';
import { Radios } from '../form/Radios.tsx';
import { Said } from '../Said.tsx';
import { Back } from './Back.tsx';
import type { detailsForm } from './details.ts';

const said = words.arranging.details;

type Props = { details: SectionDetails; answer: SubmissionResult | undefined };

/** A section's heading, purpose, guidance and date; and how far it is. */
export function DetailsView({ details: { frame, document, section }, answer }: Props) {
  const { heading, purpose, guidance } = section;
  const due = section.due ?? '';
  const [form, fields] = useForm<z.input<typeof detailsForm>>({
    lastResult: answer,
    defaultValue: { heading, purpose, guidance, due },
  });
  return (
    <CoalitionPage frame={frame} narrow>
      <Back document={document} />
      <h1>{said.title}</h1>
      <Said sentences={words.arranging.said} />
      <Form
        method="post"
        className="arranging-form"
        aria-label={said.title}
        {...getFormProps(form, { ariaAttributes: false })}
      >
        <PutRight form={form} fields={fields} answer={answer} />
        <Field label={said.heading} autoComplete="off" {...inputOf(fields.heading)} />
        <Area label={said.purpose} hint={said.purposeHint} {...areaOf(fields.purpose)} rows={2} />
        <Area label={said.guidance} hint={said.guidanceHint} {...areaOf(fields.guidance)} rows={6} />
        <Field label={said.due} hint={said.dueHint} {...inputOf(fields.due, 'date')} />
        {/* How this page showed it: what somebody else changes meanwhile is not put back. */}
        {Object.entries({ heading, purpose, guidance, due }).map(([name, value]) => (
          <input key={name} type="hidden" name={`was.${name}`} value={value} />
        ))}
        <Button>{said.submit}</Button>
      </Form>
      <Status section={section} />
    </CoalitionPage>
  );
}

function Status({ section: { id, status } }: Pick<SectionDetails, 'section'>) {
  return (
    <section className="arranging-part" aria-labelledby="status">
      <h2 id="status">{said.status}</h2>
      <p className="soft">
        {status === 'agreed' ? said.agreedNow : said.statusNow(words.documents.statuses[status])}
      </p>
      <Form method="post" action={`/sections/${id}/status`}>
        <input type="hidden" name="back" value="section" />
        <Radios
          legend={said.setStatus}
          name="status"
          chosen={status}
          options={STATUSES_BY_HAND.map((value) => ({ value, label: words.documents.statuses[value] }))}
        />
        <p className="actions">
          <Button kind="second">{said.setStatus}</Button>
        </p>
      </Form>
      <p className="soft">
        {said.agreedIsRecorded} <Link to={`/sections/${id}/agreement`}>{said.recordAgreement}</Link>
      </p>
    </section>
  );
}
