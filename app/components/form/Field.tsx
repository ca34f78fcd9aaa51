import { getInputProps, type FieldMetadata } from '@conform-to/react';
import { useId, type InputHTMLAttributes } from 'react';
import { Shape } from '../Icon.tsx';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: string | undefined;
  /** What to put right, in the person's words; the first of several is shown. */
  errors?: readonly string[] | undefined;
};

/** A labelled input with its hint and, when something is to be put right, the sentence that says what. */
export function Field({ label, hint, errors = [], id: givenId, ...input }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const [error] = errors;
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          <Shape name="off" />
          {error}
        </span>
      )}
      <input
        className="input"
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={about || undefined}
      />
    </div>
  );
}

/** What a `Field` needs to know of a form's field. A password is never put back. */
export function inputOf(field: FieldMetadata<string>, type: 'text' | 'email' | 'password' = 'text') {
  const { id, name, form, type: kind, defaultValue, required } = getInputProps(field, { type });
  return { id, name, form, type: kind, defaultValue, required, errors: field.errors };
}
