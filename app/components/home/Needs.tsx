import type { Role } from '#app/domain/access/roles.ts';
import type { CoalitionHome, Need } from '#app/domain/documents/home.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { OneNeed } from './OneNeed.tsx';

const said = words.home;

type Props = {
  needs: CoalitionHome['needs'];
  /** More than are listed. */
  more: number;
  today: string;
  /** Reviewers and observers own nothing: they are told what they can do instead. */
  guest: Role | undefined;
  ownsSomething: boolean;
};

/** What waits for me, the most pressing first. */
export function Needs({ needs, more, today, guest, ownsSomething }: Props) {
  const none = needs.length === 0;
  return (
    <section aria-labelledby="needs">
      <h1 id="needs">{none && guest ? said.guest.title : said.title}</h1>
      <p className="lede">
        {none ? nothingInWords(guest, ownsSomething) : said.lede(needs.length + more, firstDay(needs, today))}
      </p>
      {!none && (
        <ol className="needs">
          {needs.map((need, at) => (
            <li key={keyOf(need)} className={at === 0 ? 'need need-first' : 'need'}>
              <OneNeed need={need} today={today} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && <p className="soft home-step">{said.more(more)}</p>}
    </section>
  );
}

function nothingInWords(guest: Role | undefined, ownsSomething: boolean): string {
  if (guest === 'reviewer') return said.guest.ledeReviewer;
  if (guest) return said.guest.lede;
  return ownsSomething ? said.nothing : said.nothingYet;
}

/** The first day ahead by which something is hoped for; empty when nothing has one. */
function firstDay(needs: readonly Need[], today: string): string {
  const days = needs.flatMap((need) => {
    if (need.kind === 'asked') return need.section.answerBy ?? [];
    return need.kind === 'due' ? (need.section.due ?? []) : [];
  });
  const [first] = days.filter((day) => day >= today).sort();
  return first ? dayInWords(first) : '';
}

function keyOf(need: Need): string {
  switch (need.kind) {
    case 'asked':
    case 'due':
      return need.section.id;
    case 'offered':
      return need.offer.id;
    case 'changed':
      return need.change.agreementId;
  }
}
