import { useEffect, useState } from 'react';
import type { SectionView } from '#app/domain/documents/page.ts';
import type { Refusal } from '../protocol.ts';
import { jsonFrom } from '../ydoc.ts';
import type { Connection } from './connection.ts';
import { Prose } from './Prose.tsx';
import { readSection } from './readSection.ts';
import { Stopped } from './Stopped.tsx';

type Props = {
  section: SectionView;
  language: string;
  connection: Connection;
  reason: Refusal;
  onLeave: (fresh?: SectionView) => void;
};

/** After a refusal: the section is locked and read afresh, and words not saved are set aside as a copy. */
export function Refused({ section, language, connection, reason, onLeave }: Props) {
  const [kept] = useState(() => (connection.standing().unsent ? jsonFrom(connection.doc) : undefined));
  const [fresh, setFresh] = useState<SectionView>();
  useEffect(() => {
    let gone = false;
    void readSection(section.id).then((read) => {
      if (!gone) setFresh(read);
    });
    return () => {
      gone = true;
    };
  }, [section.id]);

  return (
    <>
      <Stopped
        section={section}
        language={language}
        reason={reasonIn(reason, fresh)}
        kept={kept}
        onBack={() => onLeave(fresh)}
      />
      <Prose content={(fresh ?? section).content} language={language} />
    </>
  );
}

/** Who may still write and is let in to read only has an old page: the server says why only when words come. */
const reasonIn = (reason: Refusal, fresh: SectionView | undefined): Refusal =>
  reason === 'rights-changed' && fresh?.mayWrite ? 'old-page' : reason;
