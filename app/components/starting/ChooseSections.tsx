import { words } from '#app/words/index.ts';
import { Choice } from '../form/Choice.tsx';

const said = words.starting;

type Props = {
  name: string;
  sections: readonly { key: string; heading: string; purpose: string; needed: boolean }[];
  /** The keys that are ticked. */
  ticked: readonly string[];
};

/** A template's sections in their order, to be ticked; the needed ones say so and may be left out. */
export function ChooseSections({ name, sections, ticked }: Props) {
  return (
    <fieldset className="field radios">
      <legend>{said.start.choose}</legend>
      <span className="hint">{said.start.chooseHint}</span>
      {sections.map(({ key, heading, purpose, needed }) => (
        <Choice
          key={key}
          label={heading}
          hint={needed ? `${said.neededLater}. ${purpose}` : purpose}
          name={name}
          value={key}
          defaultChecked={ticked.includes(key)}
        />
      ))}
    </fieldset>
  );
}
