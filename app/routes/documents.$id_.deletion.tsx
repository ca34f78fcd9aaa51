import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Field, inputOf } from '#app/components/form/Field.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { deleteDocument, deletionPage } from '#app/domain/documents/delete.server.ts';
import { KEPT_DAYS } from '#app/domain/documents/deleted.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.starting.deletion;

const deletionForm = z.strictObject({ title: z.string(said.missing).max(1_000, said.wrong) });

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => deletionPage(actor, params.id ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const documentId = params.id ?? '';
  const { frame } = await answer(() => deletionPage(actor, documentId));
  const form = parseWithZod(await formOf(request), { schema: deletionForm });
  if (form.status !== 'success') return again(form);
  try {
    await deleteDocument(actor, documentId, form.value.title);
    return onTo(`/coalitions/${frame.coalition.id}/documents`, 'deleted');
  } catch (error) {
    return refused(form, error);
  }
}

export default function Deletion() {
  const { frame, document } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof deletionForm>>({ lastResult: answered });
  return (
    <CoalitionPage frame={frame} narrow>
      <h1>{said.title}</h1>
      <p className="lede">{said.lede(document.title)}</p>
      <ul className="deletion-points">
        {said.points(KEPT_DAYS).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {!document.archived && (
        <Form method="post" action={`/documents/${document.id}/archive`} className="instead">
          <p>{said.archiveInstead}</p>
          <Button kind="second">{said.archive}</Button>
        </Form>
      )}
      <Form method="post" className="starting" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answered} />
        <Field
          label={said.type}
          hint={said.typeHint(document.title)}
          autoComplete="off"
          autoCapitalize="off"
          {...inputOf(fields.title)}
        />
        <div className="actions">
          <button className="btn btn-second btn-remove" type="submit">
            {said.button}
          </button>
          <Link className="btn btn-quiet" to={`/documents/${document.id}/settings`}>
            {said.keep}
          </Link>
        </div>
      </Form>
    </CoalitionPage>
  );
}
