import { Component, type ReactNode } from 'react';

type Props = {
  /** Changes whenever the text below does. */
  of: string;
  children: ReactNode;
};

/** A block on the page: which, what it said, and how far below the window's upper edge it stood. */
type Place = { id: string; said: string; top: number };

/**
 * Keeps the reader's place while text around it changes: the block at the window's upper edge stays where it is,
 * even when it was itself replaced. A class, because only one is asked in the moment before the page changes.
 */
export class KeepPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Place | null {
    return before.of === this.props.of ? null : placeNow();
  }

  override componentDidUpdate(_before: Props, _state: unknown, place: Place | null): void {
    if (place) returnTo(place);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

const BLOCKS = '.section-head, .prose > *';

function placeNow(): Place | null {
  if (window.scrollY === 0) return null;
  const edge = document.querySelector('.docbar')?.getBoundingClientRect().bottom ?? 0;
  for (const block of document.querySelectorAll(BLOCKS)) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom > edge) return { id: idOf(block), said: block.textContent ?? '', top };
  }
  return null;
}

function returnTo({ id, said, top }: Place): void {
  const block = sameBlock(id, said);
  if (!block) return;
  const moved = block.getBoundingClientRect().top - top;
  if (Math.abs(moved) < 1) return;
  // The browser's own anchoring may move the page too, after us: one of the two.
  const root = document.documentElement;
  root.style.overflowAnchor = 'none';
  window.scrollBy({ top: moved, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

const idOf = (block: Element) => block.id || (block.closest('.section')?.id ?? '');

/** By its words first: a paragraph put in above it has moved its number on. */
function sameBlock(id: string, said: string): Element | null {
  const section =
    document.getElementById(id)?.closest('.section') ?? document.getElementById(id.split('-p')[0] ?? '');
  const blocks = [...(section?.querySelectorAll(BLOCKS) ?? [])];
  const called = blocks.filter((block) => idOf(block) === id);
  const saying = blocks.filter((block) => block.textContent === said);
  return called.find((block) => saying.includes(block)) ?? saying[0] ?? called[0] ?? section ?? null;
}
