import type { SectionView } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';

const said = words.reading;

/**
 * Who was asked to own a section and has not answered: `Tomos Price asked, no answer yet`. `meId`: the reader, who is
 * told so.
 */
export function askedInWords({ asked }: SectionView, meId: string): string {
  const others = asked.filter(({ id }) => id !== meId).map(({ name }) => name);
  const list = (names: string[]) => new Intl.ListFormat('en-GB').format(names);
  if (others.length === asked.length) return said.asked(list(others));
  return others.length === 0 ? said.askedYou : said.askedYouToo(list(others));
}
