import { Component, type ReactNode } from 'react';

type Props = {
  /** Changes whenever the text below does. */
  of: string;
  /** The page's data: with new ones the router puts the page back to where it stood when they were asked for. */
  page: unknown;
  /** Whoever goes somewhere (to a section that was just added) is led there, and not kept here. */
  visit: string;
  children: ReactNode;
};

/** A block on the page: which, what it said, and how far below the window's upper edge it stood. */
type Place = { id: string; said: string; top: number };

/**
 * Keeps the reader's place while text around it changes: the block at the window's upper edge stays where it is,
 * even when it was itself replaced. A class, because only one is asked in the moment before the page changes.
 */
export class KeepPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Place[] | null {
    const { of, page, visit } = this.props;
    if (before.visit !== visit || (before.of === of && before.page === page)) return null;
    return placesNow();
  }

  override componentDidUpdate(_before: Props, _state: unknown, places: Place[] | null): void {
    if (!places) return;
    // The first that is still there: a section can be taken out.
    places.some(returnTo);
    // Again after the router, and before anything is painted.
    queueMicrotask(() => places.some(returnTo));
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

const BLOCKS = '.section-head, .prose > *';
/** Blocks to look for again; more than a section or two are seldom in sight. */
const ENOUGH = 12;

/** What is in sight, from above; what this person is writing in before all else. */
function placesNow(): Place[] {
  const own = document.activeElement?.closest('.section');
  if (window.scrollY === 0 && !own) return [];
  const edge = document.querySelector('.docbar')?.getBoundingClientRect().bottom ?? 0;
  const places: Place[] = [];
  for (const block of [...(own?.querySelectorAll(BLOCKS) ?? []), ...document.querySelectorAll(BLOCKS)]) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom > edge && top < window.innerHeight)
      places.push({ id: idOf(block), said: block.textContent ?? '', top });
    if (places.length === ENOUGH) break;
  }
  return places;
}

/** Returns whether the block is still there. */
function returnTo({ id, said, top }: Place): boolean {
  const block = sameBlock(id, said);
  if (!block) return false;
  const moved = block.getBoundingClientRect().top - top;
  if (Math.abs(moved) < 1) return true;
  // The browser's own anchoring may move the page too, after us: one of the two.
  const root = document.documentElement;
  root.style.overflowAnchor = 'none';
  window.scrollBy({ top: moved, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
  return true;
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
