import { Form } from '@remix-run/react';
import { ROLES } from '#app/domain/access/roles.ts';
import type { MemberView } from '#app/domain/coalitions/people.ts';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Radios } from '../form/Radios.tsx';
import { Select } from '../form/Select.tsx';
import { Icon } from '../Icon.tsx';

const said = words.members.member;

type Props = { member: MemberView; manage: NonNullable<MemberView['manage']> };

/** What a facilitator changes about a member: a form each, because each is a decision of its own. */
export function Manage({ member, manage }: Props) {
  const { membershipId, person, role, organisation, suspended, isMe, owns } = member;
  const at = `/members/${membershipId}`;
  return (
    <section className="manage" aria-labelledby="manage">
      <h2 id="manage">{said.manage}</h2>
      {manage.lastFacilitator ? (
        <p className="notice">
          <Icon name="info" />
          {words.members.lastFacilitator}
        </p>
      ) : (
        <Form method="post" action={`${at}/role`} key={`role ${role}`}>
          <Radios
            legend={said.chooseRole}
            {...(owns.length > 0 && { hint: said.endsOwning(person.name) })}
            name="role"
            chosen={role}
            options={ROLES.map((value) => ({
              ...{ value, label: words.page.account.roles[value], hint: words.members.roles[value] },
            }))}
          />
          <Button kind="second">{said.saveRole}</Button>
        </Form>
      )}
      {manage.organisations.length > 0 && (
        <Form method="post" action={`${at}/organisation`} key={`organisation ${organisation?.id}`}>
          <Select
            label={said.chooseOrganisation}
            name="organisation"
            none={said.noOrganisation}
            defaultValue={organisation?.id ?? ''}
            options={manage.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button kind="second">{said.saveOrganisation}</Button>
        </Form>
      )}
      {suspended && (
        <Form method="post" action={`${at}/return`}>
          <p>{said.letBackExplained}</p>
          <Button kind="second">{said.letBack(person.name)}</Button>
        </Form>
      )}
      {!suspended && !isMe && (
        <Form method="post" action={`${at}/suspension`}>
          <p>{said.suspendExplained(person.name)}</p>
          <Button kind="second">{said.suspend(person.name)}</Button>
        </Form>
      )}
    </section>
  );
}
