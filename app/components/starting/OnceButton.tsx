import { useNavigation } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { Button } from '../form/Button.tsx';

/** A button that makes something: while that is under way, a second press (or Enter) makes no second one. */
export function OnceButton(props: ComponentProps<typeof Button>) {
  const busy = useNavigation().state !== 'idle';
  return (
    <Button
      {...props}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
      }}
    />
  );
}
