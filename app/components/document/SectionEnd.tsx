import { words } from '#app/words/index.ts';

const said = words.reading;

/** Silent reading of English non-fiction: 238 a minute (Brysbaert 2019); a plan is read more slowly. */
const WORDS_A_MINUTE = 220;

/** How long the section is; the same line whether it is read or written. */
export function SectionEnd({ wordCount }: { wordCount: number }) {
  const minutes = Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
  return (
    <p className="section-end" lang="en-GB">
      {said.sectionEnd(said.words(wordCount), said.minutes(minutes))}
    </p>
  );
}
