import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the page wants the save state to stand: an element with this id, in the bar at the top. */
export const SAVE_SLOT = 'save-state';
/** Where the page wants "… is here now" to stand: an element with this id, in the section's heading row. */
export const hereSlot = (sectionId: string) => `here-${sectionId}`;

/** Draws its children in the element with this id, wherever on the page it is; in place when there is none. */
export function Slotted({ id, children }: { id: string; children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  // Each time: the page may have drawn the element anew.
  useEffect(() => setSlot(document.getElementById(id)));
  return slot ? createPortal(children, slot) : children;
}
