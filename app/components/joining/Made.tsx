import { useEffect, useRef } from 'react';
import { words } from '#app/words/index.ts';
import { Icon } from '../Icon.tsx';
import { CopyField } from './CopyField.tsx';

const said = words.joining.made;

type Props = {
  title: string;
  how: string;
  link: string;
  /** A text to send the link with. */
  text?: string;
  /** Where the list is, and the next one is made. */
  back: { to: string; label: string };
};

/** A link that was just made, said once: the focus goes here, and nothing else is to do on the page. */
export function Made({ title, how, link, text, back }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [link]);
  return (
    <section className="sheet-of-paper made" aria-labelledby="made">
      <h2 id="made" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{how}</p>
      <p className="notice notice-ask">
        <Icon name="info" />
        {said.once}
      </p>
      <CopyField label={said.address} value={link} />
      {text !== undefined && <CopyField label={said.text} value={text} long />}
      <p className="actions">
        {/* A whole new page: nothing of the link stays behind in this one. */}
        <a className="btn btn-second" href={back.to}>
          {back.label}
        </a>
      </p>
    </section>
  );
}
