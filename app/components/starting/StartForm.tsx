import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, useLocation } from '@remix-run/react';
import type { Choice as Language } from '#app/domain/documents/languages.ts';
import { words } from '#app/words/index.ts';
import { Field, inputOf } from '../form/Field.tsx';
import { PutRight } from '../form/PutRight.tsx';
import { Radios } from '../form/Radios.tsx';
import { Select, selectOf } from '../form/Select.tsx';
import { Back } from './Back.tsx';
import { ChooseSections } from './ChooseSections.tsx';
import { OnceButton } from './OnceButton.tsx';

const said = words.starting;

/** What the form sends. */
export type StartFields = {
  template: string;
  title: string;
  language: string;
  /** Of an empty document. */
  kind?: string;
  /** Of a template. */
  sections?: string[];
};

type Props = {
  /** What was chosen before. Without sections the document begins empty and says what kind it is. */
  chosen: {
    template: string;
    kind: string;
    summary: string;
    sections?: readonly { key: string; heading: string; purpose: string; needed: boolean }[];
  };
  title: string;
  language: string;
  languages: readonly Language[];
  kinds: readonly { value: string; label: string }[];
  answer: SubmissionResult<string[]> | undefined;
};

/** Title, language and sections of the document to start: the second of two pages. */
export function StartForm({ chosen, title, language, languages, kinds, answer }: Props) {
  const { pathname } = useLocation();
  const [form, fields] = useForm<StartFields>({ lastResult: answer, defaultValue: { title, language } });
  const { template, sections } = chosen;
  return (
    <>
      <Back to={pathname} label={said.start.another} />
      <h1>{sections ? said.start.about(chosen.kind) : said.start.aboutBlank}</h1>
      <p className="lede">{chosen.summary}</p>
      <Form method="post" className="starting" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answer} />
        <input type="hidden" name="template" value={template} />
        <Field label={said.title} hint={said.titleHint} autoComplete="off" {...inputOf(fields.title)} />
        {!sections && (
          <Radios
            legend={said.start.blankKind}
            options={kinds}
            name="kind"
            id={fields.kind.id}
            chosen={initial(answer, 'kind')[0]}
            errors={fields.kind.errors}
          />
        )}
        <Select
          label={said.language}
          {...(sections && { hint: said.start.inEnglish })}
          options={languages}
          {...selectOf(fields.language)}
        />
        {sections && (
          <ChooseSections
            name="sections"
            sections={sections}
            ticked={answer ? initial(answer, 'sections') : needed(sections)}
          />
        )}
        <OnceButton>{said.start.button}</OnceButton>
      </Form>
    </>
  );
}

const needed = (sections: readonly { key: string; needed: boolean }[]) =>
  sections.filter((section) => section.needed).map(({ key }) => key);

/** What was ticked before the form came back; one value or several. */
function initial(answer: Props['answer'], name: string): string[] {
  const values: unknown = answer?.initialValue?.[name];
  return [values].flat().filter((value) => typeof value === 'string');
}
