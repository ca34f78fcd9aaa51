import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import type { ClaimPage } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { Icon } from '../Icon.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Became } from './Became.tsx';
import { Facts, placeOf, Voice } from './Claim.tsx';
import { firstNameOf } from './names.ts';

const said = words.owning.asked;

type Props = { page: ClaimPage; answer?: SubmissionResult<string[]> | undefined };

/** One ask: answered by the person asked, read by those who may ask. */
export function AskView({ page, answer }: Props) {
  const { frame, section, claim, mine } = page;
  return (
    <CoalitionPage frame={frame} narrow>
      <div className="sheet-of-paper own-paper">
        <Link
          className="back"
          to={mine ? `/coalitions/${frame.coalition.id}` : `/sections/${section.id}/owners`}
        >
          <Icon name="arrow-left" small />
          {mine ? said.needs : section.heading}
        </Link>
        <h1>{titleOf(page)}</h1>
        {claim.askedBy && claim.askedBy.id !== claim.person.id && (
          <Voice
            from={claim.askedBy}
            says={
              mine ? said.asksYou(claim.organisation) : said.asksThem(claim.person.name, claim.organisation)
            }
            message={claim.message}
          />
        )}
        <Facts page={page} part={mine ? said.part : said.partOf(firstNameOf(claim.person.name))} />
        <Meaning />
        <hr className="own-rule" />
        <Answering page={page} answer={answer} />
      </div>
    </CoalitionPage>
  );
}

/** What the page is called. */
export function titleOf({ section, claim, mine }: ClaimPage): string {
  if (!mine) return said.titleOf(claim.person.name, section.heading);
  return claim.insteadOf
    ? said.titleHandOver(section.heading, claim.insteadOf.name)
    : said.title(section.heading);
}

function Meaning() {
  return (
    <details className="guide">
      <summary>
        {said.means}
        <Icon name="chevron-down" small />
      </summary>
      <ul>
        {said.meaning.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

function Answering({ page, answer }: Props) {
  const { section, claim, mine, mayAnswer } = page;
  if (claim.state !== 'open') return <Became page={page} />;
  if (!mine) return <p>{said.waiting(claim.person.name)}</p>;
  if (!mayAnswer) return <p>{said.archived}</p>;
  const asker = claim.askedBy && claim.askedBy.id !== claim.person.id ? claim.askedBy : null;
  const yes = claim.insteadOf ? said.yesHandOver(firstNameOf(claim.insteadOf.name)) : said.yes;
  return (
    <AnswerForm
      action={`/asks/${claim.id}/answer`}
      options={[
        { value: 'yes', label: yes },
        { value: 'together', label: said.yesTogether, hint: said.yesTogetherHint },
        { value: 'no', label: said.no, hint: said.noHint },
      ]}
      whyHint={said.whyHint}
      button={asker ? said.button(firstNameOf(asker.name)) : said.buttonMine}
      read={placeOf(section)}
      answer={answer}
    />
  );
}
