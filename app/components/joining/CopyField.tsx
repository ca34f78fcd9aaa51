import { useEffect, useState, type FocusEvent } from 'react';
import { words } from '#app/words/index.ts';
import { Area } from '../form/Area.tsx';
import { Button } from '../form/Button.tsx';
import { Field } from '../form/Field.tsx';
import { Icon } from '../Icon.tsx';

const said = words.joining.made;

type Props = { label: string; value: string; /** Of several lines. */ long?: boolean };

/** Something to take away: selected as soon as it is entered, and copied by a button where the browser can. */
export function CopyField({ label, value, long = false }: Props) {
  const [can, setCan] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCan('clipboard' in navigator), []);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  const select = ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    currentTarget.select();
  const field = { label, value, readOnly: true, onFocus: select };
  return (
    <div className="copy">
      {long ? <Area rows={11} {...field} /> : <Field {...field} />}
      <p className="actions">
        {can && (
          <Button type="button" kind="second" small onClick={() => void copy()}>
            <Icon name="copy" small />
            <span aria-hidden="true">{said.copy}</span>
            <span className="vh">{said.copyWhat(label)}</span>
          </Button>
        )}
        <span className="soft small" role="status">
          {copied && said.copied}
        </span>
      </p>
    </div>
  );
}
