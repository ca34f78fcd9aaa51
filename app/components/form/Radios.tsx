import { Shape } from '../Icon.tsx';

type Props = {
  legend: string;
  hint?: string;
  name: string;
  options: readonly { value: string; label: string; hint?: string }[];
  chosen?: string | undefined;
  /** The field's id: the first choice carries it, so that the summary of errors leads there. */
  id?: string;
  errors?: readonly string[] | undefined;
};

/** One of a few, all in sight. */
export function Radios({ legend, hint, name, options, chosen, id, errors = [] }: Props) {
  const [error] = errors;
  return (
    <fieldset className={error ? 'field radios field-bad' : 'field radios'}>
      <legend>{legend}</legend>
      {hint && <span className="hint">{hint}</span>}
      {error && (
        <span className="error">
          <Shape name="off" />
          {error}
        </span>
      )}
      {options.map((option, at) => (
        <label className="choice choice-round" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === chosen}
            {...(at === 0 && id ? { id } : {})}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
