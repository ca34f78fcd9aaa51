import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { words } from '#app/words/index.ts';
import { keysHere } from './toolList.ts';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  label: string;
  keys?: string;
  /** A tool that cannot be used now stays in the row and can be reached: it says so instead of vanishing. */
  possible?: boolean;
  children: ReactNode;
};

/** A button of the toolbar. Its name shows beside it on hover and on focus, with its keys. */
export const ToolButton = forwardRef<HTMLButtonElement, Props>(function ToolButton(
  { label, keys = '', possible = true, onClick, className = '', children, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      className={`tool ${className}`}
      aria-label={label}
      aria-disabled={possible ? undefined : true}
      // The caret stays where it is when a tool is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={possible ? onClick : undefined}
      {...rest}
    >
      {children}
      <span className="tool-tip" aria-hidden="true">
        {words.editor.tip(label, keysHere(keys))}
      </span>
    </button>
  );
});
