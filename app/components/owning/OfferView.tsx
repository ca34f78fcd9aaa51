import type { SubmissionResult } from '@conform-to/react';
import type { ClaimPage } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Became } from './Became.tsx';
import { Facts, placeOf, Voice } from './Claim.tsx';
import { firstNameOf } from './names.ts';
import { OneThing } from './OneThing.tsx';

const said = words.owning.offered;

type Props = { page: ClaimPage; answer?: SubmissionResult<string[]> | undefined };

/** One offer, for those who take it up or decline it. */
export function OfferView({ page, answer }: Props) {
  const { frame, section, claim, owners, mayAnswer } = page;
  const name = firstNameOf(claim.person.name);
  return (
    <OneThing frame={frame} section={section}>
      <h1>{said.title(claim.person.name, section.heading)}</h1>
      <Voice from={claim.person} says={said.offers(claim.organisation)} message={claim.message} />
      <Facts page={page} part={said.part(name)} />
      <hr className="own-rule" />
      {claim.state !== 'open' && <Became page={page} />}
      {claim.state === 'open' && !mayAnswer && <p>{said.own}</p>}
      {mayAnswer && (
        <AnswerForm
          action={`/offers/${claim.id}/answer`}
          options={[
            {
              value: 'yes',
              label: owners.length > 0 ? said.yes(name) : said.yesUnowned(name),
              hint: said.yesHint,
            },
            { value: 'no', label: said.no, hint: said.noHint },
          ]}
          whyHint={said.whyHint}
          button={words.owning.asked.button(name)}
          read={placeOf(section)}
          answer={answer}
        />
      )}
    </OneThing>
  );
}
