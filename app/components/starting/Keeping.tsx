import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { words } from '#app/words/index.ts';
import { OnceButton } from './OnceButton.tsx';

const said = words.starting.settings;

type Props = { documentId: string; archived: boolean; keptDays: number };

/** What else can be done with a whole document: copied, put away, deleted. Each is a form of its own. */
export function Keeping({ documentId, archived, keptDays }: Props) {
  const at = `/documents/${documentId}`;
  return (
    <>
      <Act title={said.copy} text={said.copyText}>
        <Post to={`${at}/copy`} label={said.copy} />
      </Act>
      {archived ? (
        <Act title={said.unarchive} text={said.unarchiveText}>
          <Post to={`${at}/unarchive`} label={said.unarchive} />
        </Act>
      ) : (
        <Act title={said.archive} text={said.archiveText}>
          <Post to={`${at}/archive`} label={said.archive} />
        </Act>
      )}
      <Act title={said.remove} text={said.removeText(keptDays)}>
        <Link className="btn btn-second btn-remove" to={`${at}/deletion`}>
          {said.removeLink}
        </Link>
      </Act>
    </>
  );
}

function Act({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="keeping">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

function Post({ to, label }: { to: string; label: string }) {
  return (
    <Form method="post" action={to}>
      <OnceButton kind="second">{label}</OnceButton>
    </Form>
  );
}
