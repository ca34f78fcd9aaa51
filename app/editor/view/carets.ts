import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { personIn } from './here.ts';

/**
 * Where the others are. A caret is a bar with a round head in the text; whose it is stands as a mark in the
 * margin of the same line, so that no word is ever covered. Hidden from screen readers: presence is said in
 * words above the text, and nobody wants to hear a caret move.
 */
export function carets(awareness: Awareness): Extension {
  return Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: selection }) as ReturnType<
        typeof Object
      >,
    ],
  });
}

function caret(user: unknown): HTMLElement {
  const person = personIn(user);
  const bar = element('span', 'caret-bar');
  const who = element('span', `caret-who mark mark-small ${hueOf(user)}`);
  who.textContent = person?.initials ?? '';
  const whole = element('span', `caret ${hueOf(user)}`);
  whole.setAttribute('aria-hidden', 'true');
  whole.append(bar, who);
  return whole;
}

const selection = (user: unknown) => ({ nodeName: 'span', class: `caret-chosen ${hueOf(user)}` });

const hueOf = (user: unknown) => `p${personIn(user)?.hue ?? 1}`;

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
