import { words } from '#app/words/index.ts';
import { Icon } from '../Icon.tsx';
import { OUTLINE } from './Outline.tsx';

const said = words.reading;

/** On a phone, at the thumb: the outline, and where one is reading. */
export function Dock({ where }: { where: string }) {
  return (
    <nav className="dock" aria-label={said.dock}>
      <button className="dock-end" type="button" popovertarget={OUTLINE}>
        <Icon name="list-tree" />
        {said.outline}
      </button>
      {/* The heading itself is on the page; this only points to it. */}
      <p className="dock-where" aria-hidden="true">
        <span>{where}</span>
      </p>
    </nav>
  );
}
