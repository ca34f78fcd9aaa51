import { Link } from '@remix-run/react';
import { mayOwn } from '#app/domain/access/roles.ts';
import type { CoalitionHome } from '#app/domain/documents/home.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { Said } from '../Said.tsx';
import { ComingUp } from './ComingUp.tsx';
import { Documents } from './Documents.tsx';
import { Lately } from './Lately.tsx';
import { Mine } from './Mine.tsx';
import { Needs } from './Needs.tsx';

const said = words.home;

/** A coalition's home: what needs me first, then what is mine and how far the documents are; what is coming beside it. */
export function HomeView({ home, sentences }: { home: CoalitionHome; sentences: Record<string, string> }) {
  const { frame, needs, mine, documents } = home;
  const to = `/coalitions/${frame.coalition.id}`;
  const isNew = frame.may.startDocument && home.documentCount === 0 && needs.length === 0;
  return (
    <CoalitionPage frame={frame}>
      <Said sentences={sentences} />
      <div className="two home">
        <div>
          {isNew ? (
            <NewHere to={to} />
          ) : (
            <>
              <Needs
                needs={needs}
                more={home.moreNeeds}
                today={home.today}
                guest={mayOwn(frame.me.role) ? undefined : frame.me.role}
                ownsSomething={home.mineCount > 0}
              />
              {needs.length === 0 && mayOwn(frame.me.role) && (
                <NeedOwner documents={documents} asks={frame.may.startDocument} />
              )}
            </>
          )}
          <Mine sections={mine} count={home.mineCount} />
          <Documents
            documents={documents}
            count={home.documentCount}
            to={to}
            mayStart={frame.may.startDocument}
            first={isNew}
          />
        </div>
        <aside className="home-side">
          <ComingUp days={home.comingUp} />
          <Lately days={home.lately} today={home.today} to={to} />
        </aside>
      </div>
    </CoalitionPage>
  );
}

/** Somebody who has just started a coalition: the two things that make it one. */
function NewHere({ to }: { to: string }) {
  return (
    <section aria-labelledby="needs">
      <h1 id="needs">{said.newHere.title}</h1>
      <p className="lede">{said.newHere.lede}</p>
      <p className="actions home-first">
        <Link className="btn btn-primary" to={`${to}/invitations`}>
          {said.invite}
        </Link>
        <Link className="btn btn-second" to={`${to}/documents/new`}>
          {said.start}
        </Link>
      </p>
    </section>
  );
}

/** Where nothing waits: sections that wait for somebody, in the document with the most of them. */
function NeedOwner({ documents, asks }: { documents: CoalitionHome['documents']; asks: boolean }) {
  const counted = documents.map((document) => ({
    document,
    count: document.sections.filter(({ needsOwner }) => needsOwner).length,
  }));
  const most = counted.reduce((best, each) => (each.count > (best?.count ?? 0) ? each : best), counted[0]);
  if (!most || most.count === 0) return null;
  return (
    <p className="home-step">
      {asks ? said.needOwnerAsk(most.count) : said.needOwner(most.count)}{' '}
      <Link to={`/documents/${most.document.id}/owners`}>{said.needOwnerStep(most.document.title)}</Link>
    </p>
  );
}
