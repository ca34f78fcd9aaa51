import { Form } from '@remix-run/react';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Field } from '../form/Field.tsx';

const said = words.inStead;

type Props = {
  sectionId: string;
  mayAct: boolean;
  /** Whether this person acts in an owner's stead just now. */
  acting: boolean;
  /** What to put right about the reason, after a try that was not taken. */
  wrong?: readonly string[] | undefined;
  /** On a page of its own, whose first heading it has. */
  alone?: boolean;
};

/** A facilitator writes in an owner's stead, openly; nothing for everybody else. */
export function InStead({ sectionId, mayAct, acting, wrong, alone = false }: Props) {
  if (!mayAct && !acting) return null;
  const Heading = alone ? 'h1' : 'h2';
  return (
    <section className={alone ? undefined : 'own-part'} aria-labelledby="in-stead">
      <Heading id="in-stead">{said.title}</Heading>
      <p>{acting ? said.acting : said.explained}</p>
      {acting ? (
        <Form method="post" action={`/sections/${sectionId}/in-stead/end`}>
          <Button kind="second">{said.end}</Button>
        </Form>
      ) : (
        <Form method="post" action={`/sections/${sectionId}/in-stead`}>
          <Field
            label={said.reason}
            hint={said.reasonHint}
            name="reason"
            required
            maxLength={500}
            errors={wrong}
          />
          <Button kind="second">{said.begin}</Button>
        </Form>
      )}
    </section>
  );
}
