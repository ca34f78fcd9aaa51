import { getTextareaProps, type FieldMetadata } from '@conform-to/react';
import type { TextareaHTMLAttributes } from 'react';
import { Labelled, type LabelledProps } from './Labelled.tsx';

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & LabelledProps;

/** Several lines to fill in. */
export function Area({ label, hint, errors, id, ...area }: Props) {
  return (
    <Labelled {...{ label, hint, errors, id }}>
      {(control) => <textarea className="input" rows={3} dir="auto" {...area} {...control} />}
    </Labelled>
  );
}

/** What an `Area` needs to know of a form's field. */
export function areaOf(field: FieldMetadata<string> | FieldMetadata<string | undefined>) {
  const { id, name, form, defaultValue, required } = getTextareaProps(field);
  return { id, name, form, defaultValue, required, errors: field.errors };
}
