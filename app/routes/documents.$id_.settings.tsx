import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Choice } from '#app/components/form/Choice.tsx';
import { Field, inputOf } from '#app/components/form/Field.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { Select, selectOf } from '#app/components/form/Select.tsx';
import { Said } from '#app/components/Said.tsx';
import { Back } from '#app/components/starting/Back.tsx';
import { Keeping } from '#app/components/starting/Keeping.tsx';
import { KEPT_DAYS } from '#app/domain/documents/deleted.ts';
import { isLanguage, languageChoices } from '#app/domain/documents/languages.ts';
import { changeDocument, documentSettings } from '#app/domain/documents/settings.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.starting;

const settingsForm = z.strictObject({
  title: z.string(said.titleMissing).trim().min(1, said.titleMissing).max(300, said.titleTooLong),
  language: z.string(said.languageWrong).refine(isLanguage, said.languageWrong),
  numbered: z.boolean().default(false),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(said.settings.title, ...(data ? [data.document.title] : [])) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { frame, document } = await answer(() => documentSettings(actor, params.id ?? ''));
  return { frame, document, languages: languageChoices(document.language) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const documentId = params.id ?? '';
  await answer(() => documentSettings(actor, documentId));
  const form = parseWithZod(await formOf(request), { schema: settingsForm });
  if (form.status !== 'success') return again(form);
  try {
    await changeDocument(actor, documentId, form.value);
    return onTo(`/documents/${documentId}/settings`, 'saved');
  } catch (error) {
    return refused(form, error);
  }
}

export default function DocumentSettingsRoute() {
  const { frame, document, languages } = useLoaderData<typeof loader>();
  const { id, title, archived } = document;
  return (
    <CoalitionPage frame={frame} narrow>
      <Back to={`/documents/${id}`} label={said.back(title)} />
      <h1>{said.settings.title}</h1>
      <Said sentences={said.said} />
      {!archived && <Describe document={document} languages={languages} />}
      <Keeping documentId={id} archived={archived} keptDays={KEPT_DAYS} />
    </CoalitionPage>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Describe({ document, languages }: Pick<Loaded, 'document' | 'languages'>) {
  const { title, language, numbered } = document;
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof settingsForm>>({
    ...{ lastResult: answered, defaultValue: { title, language, numbered } },
  });
  return (
    <Form method="post" className="starting" {...getFormProps(form, { ariaAttributes: false })}>
      <PutRight form={form} fields={fields} answer={answered} />
      <Field label={said.title} autoComplete="off" {...inputOf(fields.title)} />
      <Select label={said.language} options={languages} {...selectOf(fields.language)} />
      <Choice
        label={said.settings.numbered}
        hint={said.settings.numberedHint}
        name={fields.numbered.name}
        value="on"
        defaultChecked={fields.numbered.initialValue === 'on'}
      />
      <Button>{said.settings.save}</Button>
    </Form>
  );
}
