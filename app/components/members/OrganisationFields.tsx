import type { FieldMetadata } from '@conform-to/react';
import { ORGANISATION_KINDS } from '#app/domain/coalitions/people.ts';
import { words } from '#app/words/index.ts';
import { Field, inputOf } from '../form/Field.tsx';
import { Select, selectOf } from '../form/Select.tsx';

const said = words.members.organisations;

type Text = FieldMetadata<string> | FieldMetadata<string | undefined>;

/** An organisation's name, and what it is. */
export function OrganisationFields({ fields: { name, kind } }: { fields: { name: Text; kind: Text } }) {
  return (
    <>
      <Field label={said.name} autoComplete="off" {...inputOf(name)} />
      <Select
        label={said.kind}
        options={ORGANISATION_KINDS.map((each) => ({ value: each, label: said.kinds[each] }))}
        {...selectOf<string | undefined>(kind)}
      />
    </>
  );
}
