import { getInputProps, type FieldMetadata } from '@conform-to/react';
import type { InputHTMLAttributes } from 'react';
import { Labelled, type LabelledProps } from './Labelled.tsx';

type Props = InputHTMLAttributes<HTMLInputElement> & LabelledProps;

/** One line to fill in. */
export function Field({ label, hint, errors, id, ...input }: Props) {
  return (
    <Labelled {...{ label, hint, errors, id }}>
      {(control) => <input className="input" {...input} {...control} />}
    </Labelled>
  );
}

/** What a control needs to know of a form's field. A password is never put back. */
export function inputOf(
  field: FieldMetadata<string> | FieldMetadata<string | undefined>,
  type: 'text' | 'email' | 'password' | 'date' | 'number' = 'text',
) {
  const { id, name, form, type: kind, defaultValue, required } = getInputProps(field, { type });
  return { id, name, form, type: kind, defaultValue, required, errors: field.errors };
}
