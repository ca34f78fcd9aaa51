import type { ButtonHTMLAttributes } from 'react';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One primary in a view. */
  kind?: 'primary' | 'second' | 'quiet';
  small?: boolean;
  full?: boolean;
};

/** A button that says what it does. Sends its form unless told otherwise. */
export function Button({ kind = 'primary', small = false, full = false, ...rest }: Props) {
  const className = ['btn', `btn-${kind}`, small && 'btn-small', full && 'btn-full']
    .filter(Boolean)
    .join(' ');
  return <button type="submit" className={className} {...rest} />;
}
