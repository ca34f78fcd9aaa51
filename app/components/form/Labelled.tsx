import { useId, type ReactNode } from 'react';
import { Shape } from '../Icon.tsx';

export type LabelledProps = {
  label: string;
  hint?: string | undefined;
  /** What to put right, in the person's words; the first of several is shown. */
  errors?: readonly string[] | undefined;
  id?: string | undefined;
};

/** What a control inside `Labelled` carries. */
export type ControlProps = {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

/** A control with its label, its hint and, when something is to be put right, the sentence that says what. */
export function Labelled({
  label,
  hint,
  errors = [],
  id: givenId,
  children,
}: LabelledProps & { children: (control: ControlProps) => ReactNode }) {
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
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': about || undefined })}
    </div>
  );
}
