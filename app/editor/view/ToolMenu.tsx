import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Editor } from '@tiptap/core';
import { ToolButton } from './ToolButton.tsx';
import { keysHere, type Choice } from './toolList.ts';

type Props = {
  editor: Editor;
  label: string;
  choices: readonly Choice[];
  /** Ids of the choices that hold where the caret stands. */
  chosen: readonly string[];
  children: ReactNode;
  /** What the toolbar needs of each of its controls. */
  rove: { tabIndex: number; onFocus: () => void; 'data-tool': string };
};

/** A toolbar button with a menu under it (above it where there is no room), as the ARIA menu button pattern. */
export function ToolMenu({ editor, label, choices, chosen, children, rove }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  // React 18 knows the toggle event of `details` only.
  useEffect(() => {
    const popup = menu.current;
    const onToggle = (event: Event) => setOpen((event as ToggleEvent).newState === 'open');
    popup?.addEventListener('toggle', onToggle);
    return () => popup?.removeEventListener('toggle', onToggle);
  }, []);

  // A phone's keyboard goes when the menu takes the focus, and the toolbar on it comes down.
  useEffect(() => {
    const view = window.visualViewport;
    if (!open || !view) return;
    const follow = () => placeBeside(button.current, menu.current);
    view.addEventListener('resize', follow);
    return () => view.removeEventListener('resize', follow);
  }, [open]);

  const show = () => {
    menu.current?.showPopover();
    placeBeside(button.current, menu.current);
    const first = menu.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? items(menu.current)[0];
    first?.focus();
  };
  const hide = () => menu.current?.hidePopover();

  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return hide();
    const all = items(menu.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' || next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (next !== undefined) all.at(next % all.length)?.focus();
    if (event.key === 'Escape') {
      hide();
      button.current?.focus();
    }
  };

  return (
    <>
      <ToolButton
        ref={button}
        label={label}
        className="tool-word"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? hide() : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          show();
        }}
        {...rove}
      >
        {children}
      </ToolButton>
      <div
        ref={menu}
        id={id}
        role="menu"
        aria-label={label}
        className="tool-menu"
        {...{ popover: 'auto' }}
        onKeyDown={onMenuKey}
      >
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            tabIndex={-1}
            role={choice.chosen ? 'menuitemradio' : 'menuitem'}
            aria-checked={choice.chosen ? chosen.includes(choice.id) : undefined}
            className="tool-choice"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              hide();
              choice.run(editor);
            }}
          >
            <span>{choice.label}</span>
            <kbd aria-hidden="true">{keysHere(choice.keys)}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}

const items = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>('.tool-choice') ?? [])];

/** Within what can be seen: a phone's keyboard covers the rest. */
function placeBeside(button: HTMLElement | null, menu: HTMLElement | null) {
  if (!button || !menu) return;
  const from = button.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const view = window.visualViewport;
  const seen = view ? view.offsetTop + view.height : window.innerHeight;
  const below = from.bottom + size.height <= seen;
  const top = below ? from.bottom : Math.max(0, from.top - size.height);
  const left = Math.max(0, Math.min(from.left, document.documentElement.clientWidth - size.width));
  menu.style.setProperty('--top', `${top}px`);
  menu.style.setProperty('--left', `${left}px`);
}
