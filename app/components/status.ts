import type { SectionStatus } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';
import type { ShapeName } from './Icon.tsx';

/** How a section's standing is shown: its own outline, a tone, and always its word. */
export type StatusLook = { shape: ShapeName; tone: string; word: string };

const LOOKS: Record<SectionStatus, Omit<StatusLook, 'word'>> = {
  'not started': { shape: 'not-started', tone: '' },
  drafting: { shape: 'drafting', tone: 'is-drafting' },
  'ready for comment': { shape: 'ready', tone: 'is-ready' },
  revising: { shape: 'revising', tone: 'is-revising' },
  agreed: { shape: 'agreed', tone: 'is-agreed' },
};

/** A section nobody owns shows that first: it is what asks for something. */
export function statusLook(status: SectionStatus, owned: boolean): StatusLook {
  if (!owned) return { shape: 'needs-owner', tone: 'is-needs', word: words.reading.needsOwner };
  return { ...LOOKS[status], word: words.documents.statuses[status] };
}

/** A document's lifecycle as one would say it. */
export function lifecycleInWords(lifecycle: string): string {
  const said: Record<string, string> = words.reading.lifecycle;
  return said[lifecycle] ?? lifecycle;
}
