import type { FieldMetadata } from '@conform-to/react';
import type { OrganisationChoice } from '#app/domain/joining/invitation.ts';
import { LINK_ROLES } from '#app/domain/joining/personal-link.ts';
import { words } from '#app/words/index.ts';
import { Area, areaOf } from '../form/Area.tsx';
import { Field, inputOf } from '../form/Field.tsx';
import { RoleAndOrganisation } from './InvitationFields.tsx';

const said = words.joining.links;

type Text = FieldMetadata<string | undefined>;
type Props = {
  fields: Record<'name' | 'email' | 'role' | 'organisationId' | 'purpose', Text> & {
    minutes: FieldMetadata<number | undefined>;
  };
  organisations: readonly OrganisationChoice[];
};

/** Who a personal link is for, what they are asked for, and what they will be here. */
export function PersonalLinkFields({ fields, organisations }: Props) {
  const { id, name, initialValue, errors } = fields.minutes;
  return (
    <>
      <Field label={said.name} hint={said.nameHint} autoComplete="off" {...inputOf(fields.name)} />
      <Area label={said.purpose} hint={said.purposeHint} {...areaOf(fields.purpose)} />
      <Field
        label={said.minutes}
        hint={said.minutesHint}
        inputMode="numeric"
        autoComplete="off"
        {...{ id, name, errors }}
        defaultValue={initialValue === undefined ? undefined : String(initialValue)}
      />
      <RoleAndOrganisation
        roles={LINK_ROLES}
        role={fields.role}
        organisation={fields.organisationId}
        organisations={organisations}
      />
      <Field
        label={said.email}
        hint={said.emailHint}
        autoComplete="off"
        {...inputOf(fields.email, 'email')}
      />
    </>
  );
}
