import { Form } from '@remix-run/react';
import type { OwnersPage } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';
import { Shape } from '../Icon.tsx';
import { Mark } from '../Mark.tsx';
import { firstNameOf } from './names.ts';

const said = words.owning.page;

/** Who owns the section now, and since when; the first owner can be changed among them. */
export function OwnersNow({ page: { section, owners, may } }: { page: OwnersPage }) {
  return (
    <section className="own-part" aria-labelledby="owners-now">
      <h2 id="owners-now">{said.owners}</h2>
      {owners.length === 0 && (
        <p className="notice notice-ask own-none">
          <Shape name="needs-owner" />
          {may.ask ? said.noOwner.ask : may.offer ? said.noOwner.offer : said.noOwner.read}
        </p>
      )}
      <ul className="own-people">
        {owners.map((owner) => (
          <li key={owner.id}>
            <Mark person={owner} />
            <div>
              <p>
                <b>{owner.name}</b>
                {owner.organisation && (
                  <span className="soft">{` ${said.forOrganisation(owner.organisation)}`}</span>
                )}
              </p>
              <p className="small soft">
                {owner.first && `${said.first}. `}
                {said.since(dayInWords(owner.since))}
              </p>
            </div>
            {may.ask && !owner.first && (
              <Form method="post" action={`/sections/${section.id}/first-owner`}>
                <Button kind="second" small name="personId" value={owner.id}>
                  {said.makeFirst(firstNameOf(owner.name))}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
