import { Form } from '@remix-run/react';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';
import { Field } from '../form/Field.tsx';

const said = words.opening;

type Props = {
  sectionId: string;
  /** The last day it is open; null when it is not. */
  openUntil: string | null;
  mayOpen: boolean;
  /** What to put right about the day, after a try that was not taken. */
  wrong?: readonly string[] | undefined;
  /** On a page of its own, whose first heading it has. */
  alone?: boolean;
};

/** Opening a section for drafting together, and closing it again. Nothing for those who may not and where it is not. */
export function Opening({ sectionId, openUntil, mayOpen, wrong, alone = false }: Props) {
  if (!mayOpen && !openUntil) return null;
  const Heading = alone ? 'h1' : 'h2';
  return (
    <section className={alone ? undefined : 'own-part'} aria-labelledby="opening">
      <Heading id="opening">{said.title}</Heading>
      <p>{openUntil ? said.isOpen(dayInWords(openUntil)) : said.explained}</p>
      {mayOpen && (
        <Form method="post" action={`/sections/${sectionId}/opening`} className="own-row">
          <Field
            label={said.until}
            hint={said.untilHint}
            type="date"
            name="until"
            required
            defaultValue={openUntil ?? ''}
            errors={wrong}
          />
          <Button kind="second">{openUntil ? said.openAgain : said.open}</Button>
        </Form>
      )}
      {mayOpen && openUntil && (
        <Form method="post" action={`/sections/${sectionId}/closing`}>
          <Button kind="quiet">{said.close}</Button>
        </Form>
      )}
    </section>
  );
}
