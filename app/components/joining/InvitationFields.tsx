import type { FieldMetadata } from '@conform-to/react';
import { ROLES } from '#app/domain/access/roles.ts';
import type { OrganisationChoice } from '#app/domain/joining/invitation.ts';
import { words } from '#app/words/index.ts';
import { Area, areaOf } from '../form/Area.tsx';
import { Field, inputOf } from '../form/Field.tsx';
import { Radios } from '../form/Radios.tsx';
import { Select, selectOf } from '../form/Select.tsx';

const said = words.joining.invite;

type Props = {
  fields: Record<'whom' | 'email' | 'role' | 'organisationId' | 'message', FieldMetadata<string | undefined>>;
  organisations: readonly OrganisationChoice[];
};

/** Whom an invitation is for, as what, and what is said with it. */
export function InvitationFields({ fields, organisations }: Props) {
  return (
    <>
      <Radios
        legend={said.whom}
        name={fields.whom.name}
        id={fields.whom.id}
        errors={fields.whom.errors}
        chosen={String(fields.whom.initialValue ?? 'email')}
        options={[
          { value: 'email', label: said.forEmail, hint: said.forEmailHint },
          { value: 'anyone', label: said.forAnyone, hint: said.forAnyoneHint },
        ]}
      />
      <div className="invite-email">
        <Field label={said.email} autoComplete="off" {...inputOf(fields.email, 'email')} />
      </div>
      <RoleAndOrganisation
        roles={ROLES}
        role={fields.role}
        organisation={fields.organisationId}
        organisations={organisations}
      />
      <Area label={said.message} hint={said.messageHint} {...areaOf(fields.message)} />
    </>
  );
}

type Place = {
  roles: readonly (typeof ROLES)[number][];
  role: FieldMetadata<string | undefined>;
  organisation: FieldMetadata<string | undefined>;
  organisations: readonly OrganisationChoice[];
};

/** What somebody will be here, and for which organisation. */
export function RoleAndOrganisation({ roles, role, organisation, organisations }: Place) {
  return (
    <>
      <Radios
        legend={said.role}
        name={role.name}
        id={role.id}
        errors={role.errors}
        chosen={String(role.initialValue ?? 'member')}
        options={roles.map((value) => ({
          value,
          label: words.page.account.roles[value],
          hint: said.roleDoes[value],
        }))}
      />
      {organisations.length > 0 && (
        <Select
          label={said.organisation}
          none={said.noOrganisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          {...selectOf(organisation)}
        />
      )}
    </>
  );
}
