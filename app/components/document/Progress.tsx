import type { SectionStatus } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';

const said = words.progress;
/** From done to not begun, as one would say it. */
const ORDER: SectionStatus[] = ['agreed', 'ready for comment', 'revising', 'drafting', 'not started'];

type Props = {
  sections: readonly { status: SectionStatus; needsOwner: boolean }[];
  /** Begin with how many sections there are. */
  counted?: boolean;
};

/** How far a document is, as a sentence: no percentages. Sections without an owner are counted as that. */
export function Progress({ sections, counted = false }: Props) {
  if (sections.length === 0) return said.none;
  const needing = sections.filter(({ needsOwner }) => needsOwner).length;
  const parts = ORDER.flatMap((status) => {
    const count = sections.filter((section) => !section.needsOwner && section.status === status).length;
    return count > 0 ? [{ count, word: words.documents.statuses[status].toLowerCase() }] : [];
  });
  return (
    <>
      {sentence(parts, sections.length, counted)}
      {needing > 0 && (
        <>
          {' '}
          <strong className="ask">{said.needOwner(needing)}</strong>
        </>
      )}
    </>
  );
}

function sentence(parts: { count: number; word: string }[], total: number, counted: boolean): string {
  const [only] = parts;
  if (only && only.count === total) return said.allThe(total, only.word);
  const list = parts.map(({ count, word }) => `${count} ${word}`).join(', ');
  const sections = said.sections(total);
  if (!list) return `${sections}.`;
  return counted ? said.of(sections, list) : `${list}.`;
}
