import { useEffect, useRef, type MouseEvent } from 'react';
import { Shape } from '../Icon.tsx';

type Props = {
  title: string;
  /** What to put right; with a field's id, as a link that leads there. */
  items: readonly { text: string; fieldId?: string | undefined }[];
  /** The server's answer it comes from: a new one takes the focus again, even when it says the same. */
  answer: unknown;
};

/** Everything to put right, above the form; the focus goes there when the page comes back. */
export function ErrorSummary({ title, items, answer }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const said = items.map(({ text }) => text).join('\n');
  useEffect(() => box.current?.focus(), [answer, said]);
  if (items.length === 0) return null;
  return (
    <div className="notice notice-bad" role="alert" tabIndex={-1} ref={box}>
      <Shape name="off" />
      <div>
        <h2>{title}</h2>
        <ul>
          {items.map(({ text, fieldId }) => (
            <li key={text}>{fieldId ? <Lead to={fieldId}>{text}</Lead> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Leads to a field. With scripts the address stays: a new one would count as a visit and take the summary away. */
function Lead({ to, children }: { to: string; children: string }) {
  const focus = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(to)?.focus();
  };
  return (
    <a href={`#${to}`} onClick={focus}>
      {children}
    </a>
  );
}
