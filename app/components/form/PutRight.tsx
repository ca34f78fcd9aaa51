import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { words } from '#app/words/index.ts';
import { ErrorSummary } from './ErrorSummary.tsx';

type Props<Schema extends Record<string, unknown>> = {
  form: Pick<FormMetadata<Schema>, 'errors' | 'allErrors'>;
  fields: { [Name in keyof Schema]-?: Pick<FieldMetadata, 'id'> };
  /** What the server answered; each answer takes the focus once. */
  answer: unknown;
};

/** Everything to put right in a form that came back: a line for each field, which leads to it, and for the whole. */
export function PutRight<Schema extends Record<string, unknown>>({ form, fields, answer }: Props<Schema>) {
  const items = Object.entries(form.allErrors).flatMap(([name, sentences]) =>
    // What concerns the whole form stands under the empty name. `fields` cannot be listed, only asked.
    sentences.slice(0, 1).map((text) => ({ text, fieldId: name ? fields[name]?.id : undefined })),
  );
  return <ErrorSummary title={words.forms.summary(items.length)} items={items} answer={answer} />;
}
