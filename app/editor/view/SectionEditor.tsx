import { useState, useSyncExternalStore } from 'react';
import type { DocumentPage, PersonMark, SectionView } from '#app/domain/documents/page.ts';
import { SectionEnd } from '#app/components/document/SectionEnd.tsx';
import { words } from '#app/words/index.ts';
import '#app/styles/editor.css';
import { Announcer } from './Announcer.tsx';
import type { Connection } from './connection.ts';
import { useHere } from './here.ts';
import { Prose } from './Prose.tsx';
import { Refused } from './Refused.tsx';
import { SaveLine } from './SaveLine.tsx';
import { hereSlot, Slotted } from './Slotted.tsx';
import { Surface } from './Surface.tsx';
import { useConnection } from './useConnection.ts';
import { useLeaving } from './useLeaving.ts';
import { useWarning } from './useWarning.ts';

const said = words.editor;

type Props = {
  section: SectionView;
  documentId: string;
  /** The language the document is written in. */
  language: string;
  me: DocumentPage['me'];
  /** The section's place in the document, as it is numbered on the page. */
  number?: number;
  /** Closes the writing state; `fresh` is the section as it now reads. */
  onLeave: (fresh?: SectionView) => void;
};

/**
 * The writing state of one section. It stands where the section's text stood and looks the same; the text as it
 * was read stays in place until the live one has arrived.
 */
export default function SectionEditor(props: Props) {
  const connection = useConnection(props.documentId, props.section.id);
  if (connection) return <Writing {...props} connection={connection} />;
  return (
    <>
      <div className="section-write section-tools" />
      <Prose content={props.section.content} language={props.language} />
      {props.section.wordCount > 0 && <SectionEnd wordCount={props.section.wordCount} />}
    </>
  );
}

function Writing(props: Props & { connection: Connection }) {
  const { section, language, me, number, onLeave, connection } = props;
  const standing = useSyncExternalStore(connection.subscribe, connection.standing);
  const { state, arrived, unsent } = standing;
  const here = useHere(connection.awareness, me.id);
  const [hint, setHint] = useState('');
  const [tooMuch, setTooMuch] = useState(false);
  const { leaving, leave } = useLeaving(section, connection, standing, onLeave);
  useWarning(unsent);

  if (state.kind === 'refused') {
    const { reason } = state;
    return <Refused {...{ section, language, connection, reason, onLeave }} />;
  }

  const aside = (
    <p className="section-done">
      <SaveLine state={state} />
      <button type="button" className="btn btn-second btn-small" onClick={leave}>
        {said.done}
      </button>
    </p>
  );
  const reading = <Prose content={section.content} language={language} />;
  const end = section.wordCount > 0 && <SectionEnd wordCount={section.wordCount} />;
  return (
    <>
      {arrived ? (
        <Surface
          connection={connection}
          label={said.textLabel(number, section.heading)}
          number={number}
          language={language}
          editable={!leaving}
          wordCount={section.wordCount}
          aside={aside}
          meanwhile={reading}
          asks={{ tooMuch: () => setTooMuch(true), leaving: () => setHint(said.said.leaving), done: leave }}
        />
      ) : (
        <>
          <div className="section-write section-tools">
            {state.kind !== 'connecting' && <p className="section-late">{said.notOpened}</p>}
            {aside}
          </div>
          {reading}
          {end}
        </>
      )}
      <Here sectionId={section.id} people={here} />
      {tooMuch && <TooMuch onClose={() => setTooMuch(false)} />}
      <Announcer standing={standing} here={here} hint={leaving ? said.closing : hint} />
    </>
  );
}

function Here({ sectionId, people }: { sectionId: string; people: PersonMark[] }) {
  if (people.length === 0) return null;
  return (
    <Slotted id={hereSlot(sectionId)}>
      <span className="is-here">{said.hereNow(people.map(({ name }) => name))}</span>
    </Slotted>
  );
}

function TooMuch({ onClose }: { onClose: () => void }) {
  return (
    <div className="notice notice-bad too-much">
      <p role="alert">{said.tooMuch}</p>
      <button type="button" className="btn btn-quiet btn-small" onClick={onClose}>
        {said.close}
      </button>
    </div>
  );
}
