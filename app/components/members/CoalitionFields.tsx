import type { FieldMetadata } from '@conform-to/react';
import { words } from '#app/words/index.ts';
import { Field, inputOf } from '../form/Field.tsx';
import { Select, selectOf } from '../form/Select.tsx';

const said = words.members.coalition;

type Text = FieldMetadata<string> | FieldMetadata<string | undefined>;
type Props = { fields: { name: Text; place: Text; language: Text; timeZone: Text } };

/** What a coalition says about itself: its name, where it is, its language and its clock. */
export function CoalitionFields({ fields: { name, place, language, timeZone } }: Props) {
  return (
    <>
      <Field label={said.name} hint={said.nameHint} autoComplete="off" {...inputOf(name)} />
      <Field label={said.place} hint={said.placeHint} autoComplete="off" {...inputOf(place)} />
      <Select
        label={said.language}
        options={choices(said.languages, language.initialValue)}
        {...selectOf<string | undefined>(language)}
      />
      <Select
        label={said.timeZone}
        hint={said.timeZoneHint}
        options={choices(said.timeZones, timeZone.initialValue)}
        {...selectOf<string | undefined>(timeZone)}
      />
    </>
  );
}

/** The list; what was chosen another way stays to be chosen. */
function choices(list: Readonly<Record<string, string>>, now: string | undefined) {
  const known = Object.entries(list).map(([value, label]) => ({ value, label }));
  return now && !Object.hasOwn(list, now) ? [{ value: now, label: now }, ...known] : known;
}
