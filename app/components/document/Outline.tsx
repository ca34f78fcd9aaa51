import { Link } from '@remix-run/react';
import type { SectionView } from '#app/domain/documents/page.ts';
import { ownersInWords } from '#app/domain/ownership/in-words.ts';
import { words } from '#app/words/index.ts';
import { Icon, Shape } from '../Icon.tsx';
import { Marks } from '../Mark.tsx';
import { statusLook } from '../status.ts';
import { sectionAnchor } from './anchors.ts';
import { Progress } from './Progress.tsx';
import { askedInWords } from './who.ts';

const said = words.reading;
export const OUTLINE = 'outline';

type Props = {
  sections: readonly SectionView[];
  meId: string;
  /** The section one is reading now. */
  currentId: string | undefined;
  /** Where sections are arranged, for those who may. */
  arrange?: string | undefined;
};

/** Every section with its number, standing and owners: beside the paper, or as a sheet where there is no room. */
export function Outline({ sections, meId, currentId, arrange }: Props) {
  return (
    <aside className="outline sheet" id={OUTLINE} popover="auto" aria-label={said.outline}>
      <div className="sheet-head">
        <h2>{said.outline}</h2>
        <button
          className="btn-icon sheet-close"
          type="button"
          popovertarget={OUTLINE}
          popovertargetaction="hide"
        >
          <Icon name="x" />
          <span className="vh">{said.closeOutline}</span>
        </button>
      </div>
      <ol className="outline-list">
        {sections.map((section, at) => (
          <li key={section.id}>
            {/* Drawn anew with another name or number: a translator's changed words must never meet React's. */}
            <Line
              key={`${at} ${section.heading}`}
              section={section}
              number={at + 1}
              meId={meId}
              current={section.id === currentId}
            />
          </li>
        ))}
      </ol>
      <p className="outline-sum">
        <Progress
          sections={sections.map(({ status, owners }) => ({ status, needsOwner: owners.length === 0 }))}
        />
      </p>
      {arrange && (
        <p className="outline-arrange">
          <Link to={arrange}>{words.arranging.title}</Link>
        </p>
      )}
    </aside>
  );
}

type LineProps = { section: SectionView; number: number; meId: string; current: boolean };

function Line({ section, number, meId, current }: LineProps) {
  const { owners, asked, status } = section;
  const { shape, tone, word } = statusLook(status, owners.length > 0);
  const waiting = owners.length === 0 && asked.length > 0;
  return (
    // A press leads there; the sheet it was pressed in closes by itself.
    <a
      href={`#${sectionAnchor(section.id)}`}
      aria-current={current ? 'location' : undefined}
      onClick={closeSheet}
    >
      <Shape name={waiting ? 'asked' : shape} tone={tone} />
      <span>
        <span className="num">{number}</span> {section.heading}
      </span>
      <Marks people={owners.slice(0, 2)} />
      {owners.length === 0 ? (
        <span className="outline-more is-needs">{waiting ? askedInWords(section, meId) : word}</span>
      ) : (
        <span className="vh">{said.outlineMore(word, ownersInWords(owners, meId))}</span>
      )}
    </a>
  );
}

function closeSheet(): void {
  const outline = document.getElementById(OUTLINE);
  if (outline?.matches(':popover-open')) outline.hidePopover();
}
