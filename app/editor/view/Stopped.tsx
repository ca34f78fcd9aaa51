import { useEffect, useId, useRef, useState } from 'react';
import { Icon } from '#app/components/Icon.tsx';
import type { SectionView } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';
import { keptCopy, keptCopyName } from '../behaviour/keptCopy.ts';
import type { Refusal } from '../protocol.ts';
import type { DocumentJson } from '../schema/index.ts';
import { Prose } from './Prose.tsx';

const said = words.editor.stopped;

type Props = {
  section: SectionView;
  /** The text's; what is said around it is in the page's. */
  language: string;
  reason: Refusal;
  /** The section as this person last saw it, when some of it had not been saved. */
  kept: DocumentJson | undefined;
  onBack: () => void;
};

/** The server no longer takes this person's words: why, what was kept, and what to do. */
export function Stopped({ section, language, reason, kept, onBack }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const copy = useRef<HTMLDialogElement>(null);
  const [at] = useState(() => new Date());
  const file = useCopyFile(section.heading, language, kept, at);

  useEffect(() => heading.current?.focus(), []);

  return (
    <section className="notice notice-ask stopped" aria-labelledby={id}>
      <Icon name="info" />
      <div>
        <h3 id={id} ref={heading} tabIndex={-1}>
          {said.title}
        </h3>
        <p role="alert">
          {said.reasons[reason]} {kept ? said.kept : said.nothingLost}
        </p>
        <p className="actions">
          {file && (
            <>
              <a className="btn btn-primary" href={file} download={keptCopyName(section.heading, at)}>
                {said.download}
              </a>
              <button type="button" className="btn btn-second" onClick={() => copy.current?.showModal()}>
                {said.open}
              </button>
            </>
          )}
          {reason === 'old-page' && (
            <button type="button" className="btn btn-second" onClick={() => window.location.reload()}>
              {said.reload}
            </button>
          )}
          <button type="button" className="btn btn-quiet" onClick={onBack}>
            {said.back}
          </button>
        </p>
        {kept && (
          <dialog ref={copy} className="dialog kept-copy" aria-labelledby={`${id}-copy`}>
            <h2 id={`${id}-copy`}>{said.copyTitle}</h2>
            <Prose content={kept} language={language} />
            <form method="dialog" className="actions">
              <button className="btn btn-second">{words.editor.close}</button>
            </form>
          </dialog>
        )}
      </div>
    </section>
  );
}

/** The copy as a file of this page: nothing is sent anywhere. */
function useCopyFile(
  heading: string,
  language: string,
  kept: DocumentJson | undefined,
  at: Date,
): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!kept) return;
    const when = at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
    const html = keptCopy(heading, said.note(when), language, kept);
    const made = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [heading, language, kept, at]);
  return url;
}
