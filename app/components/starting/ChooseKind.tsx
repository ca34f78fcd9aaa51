import { Form, Link } from '@remix-run/react';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Back } from './Back.tsx';

const said = words.starting.start;

type Choice = { value: string; label: string; line: string; sections?: number };

/** What it is to be: the first of two pages, and a plain GET, so that the address of the second says what was chosen. */
export function ChooseKind({ choices, documentsAt }: { choices: readonly Choice[]; documentsAt: string }) {
  return (
    <>
      <Back to={documentsAt} label={words.starting.allDocuments} />
      <h1>{said.title}</h1>
      <p className="lede">{said.lede}</p>
      <Form method="get" reloadDocument className="starting">
        <fieldset className="cards">
          <legend>{said.kinds}</legend>
          {choices.map(({ value, label, line, sections }) => (
            <label className="choice choice-round card" key={value}>
              <input type="radio" name="template" value={value} required />
              <span>
                <b>{label}</b>
                <small>{line}</small>
                {sections !== undefined && <small>{words.starting.sections(sections)}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <Button>{said.goOn}</Button>
          <Link className="btn btn-quiet" to={`${documentsAt}/compare`}>
            {said.unsure}
          </Link>
        </div>
      </Form>
    </>
  );
}
