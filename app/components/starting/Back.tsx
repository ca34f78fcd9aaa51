import { Link } from '@remix-run/react';
import { Icon } from '../Icon.tsx';

/** The way back, above a page's title. */
export function Back({ to, label }: { to: string; label: string }) {
  return (
    <Link className="back" to={to}>
      <Icon name="arrow-left" small />
      {label}
    </Link>
  );
}
