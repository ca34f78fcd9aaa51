import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import type { AskingPage, Candidate } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { Area, areaOf } from '../form/Area.tsx';
import { Button } from '../form/Button.tsx';
import { Choice } from '../form/Choice.tsx';
import { Field, inputOf } from '../form/Field.tsx';
import { PutRight } from '../form/PutRight.tsx';
import { Select, selectOf } from '../form/Select.tsx';
import { firstNameOf } from './names.ts';

const said = words.owning.ask;

type Fields = {
  personId: string;
  organisationId?: string;
  answerBy?: string;
  first?: boolean;
  message?: string;
};

type Props = Pick<AskingPage, 'owners' | 'choices'> & {
  section: { id: string };
  coalitionId: string;
  /** Handing over: whoever says yes takes the asker's place. */
  handOver?: boolean;
  answer?: SubmissionResult<string[]> | undefined;
  /** Where *Not now* leads. */
  notNow: string;
};

/** Asking one person to own a section, or to take one's own place. */
export function AskForm({ section, coalitionId, owners, choices, handOver = false, answer, notNow }: Props) {
  const [form, fields] = useForm<Fields>({ id: 'asking', lastResult: answer ?? null });
  const [chosen, setChosen] = useState<Candidate>();
  if (choices.people.length === 0) return <Nobody coalitionId={coalitionId} />;

  const name = chosen && firstNameOf(chosen.name);
  const button = handOver ? words.owning.handOver : said;
  const organisation = fields.organisationId.initialValue ?? chosen?.organisation?.id ?? '';
  const path = handOver ? 'hand-over' : 'asks';
  return (
    <Form
      method="post"
      action={`/sections/${section.id}/${path}`}
      {...getFormProps(form, { ariaAttributes: false })}
    >
      <PutRight form={form} fields={fields} answer={answer} />
      <Select
        label={said.who}
        hint={said.whoHint}
        none={said.choose}
        {...selectOf(fields.personId)}
        options={choices.people.map((person) => ({ value: person.id, label: inWords(person) }))}
        onChange={({ target }) => setChosen(choices.people.find(({ id }) => id === target.value))}
      />
      <div className="own-pair">
        {choices.organisations.length > 0 && (
          // Drawn anew with the person's own organisation when somebody is chosen.
          <Select
            key={organisation}
            label={said.organisation}
            none={said.noOrganisation}
            {...selectOf(fields.organisationId)}
            defaultValue={organisation}
            options={choices.organisations.map(({ id, name: label }) => ({ value: id, label }))}
          />
        )}
        <Field label={said.answerBy} hint={said.answerByHint} {...inputOf(fields.answerBy, 'date')} />
      </div>
      {!handOver && <First owners={owners} name={name} field={fields.first.name} />}
      <Area label={said.message} hint={said.messageHint} maxLength={2_000} {...areaOf(fields.message)} />
      <div className="actions">
        <Button>{name ? button.buttonNamed(name) : button.button}</Button>
        <Link className="btn btn-quiet" to={notNow}>
          {said.notNow}
        </Link>
      </div>
    </Form>
  );
}

/** Where nobody owns it, whoever says yes is first owner: there is nothing to choose. */
function First({ owners, name, field }: Pick<Props, 'owners'> & { name: string | undefined; field: string }) {
  const first = owners.find((owner) => owner.first);
  if (!first) return null;
  return (
    <Choice
      label={name ? said.firstNamed(name) : said.first}
      hint={said.firstHint(first.name)}
      name={field}
      value="on"
    />
  );
}

function Nobody({ coalitionId }: { coalitionId: string }) {
  return (
    <>
      <p className="empty">{said.nobody}</p>
      <p className="actions">
        <Link to={`/coalitions/${coalitionId}/people`}>{said.invite}</Link>
      </p>
    </>
  );
}

const inWords = ({ name, organisation, owns }: Candidate) =>
  said.candidate(name, organisation?.name ?? null, owns);
