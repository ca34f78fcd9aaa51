import { getSelectProps, type FieldMetadata } from '@conform-to/react';
import type { SelectHTMLAttributes } from 'react';
import { Labelled, type LabelledProps } from './Labelled.tsx';

type Option = { value: string; label: string };
type Props = SelectHTMLAttributes<HTMLSelectElement> &
  LabelledProps & {
    options: readonly Option[];
    /** The first line, which chooses nothing. */
    none?: string;
  };

/** One of several, chosen from a list. */
export function Select({ label, hint, errors, id, options, none, ...select }: Props) {
  return (
    <Labelled {...{ label, hint, errors, id }}>
      {(control) => (
        <select className="input select" {...select} {...control}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** What a `Select` needs to know of a form's field. */
export function selectOf<T extends string | undefined>(field: FieldMetadata<T>) {
  const { id, name, form, defaultValue, required } = getSelectProps(field);
  return { id, name, form, defaultValue: String(defaultValue ?? ''), required, errors: field.errors };
}
