import type { SectionView } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';

/** Who was asked to own a section and has not answered: `Tomos Price asked, no answer yet`. */
export function askedInWords(section: SectionView): string {
  return words.reading.asked(new Intl.ListFormat('en-GB').format(section.asked.map(({ name }) => name)));
}
