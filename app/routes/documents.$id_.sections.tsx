import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ArrangementView } from '#app/components/arranging/ArrangementView.tsx';
import { sectionAnchor } from '#app/components/document/anchors.ts';
import { addSection } from '#app/domain/sections/add.server.ts';
import { arrangement } from '#app/domain/sections/arrangement.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.arranging;

const addForm = z.strictObject({
  heading: z
    .string(said.add.headingMissing)
    .trim()
    .min(1, said.add.headingMissing)
    .max(300, said.add.headingTooLong),
  after: z.string().max(64).default('last'),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(said.title, data?.document.title ?? '') },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => arrangement(actor, params.id ?? ''));
}

/** Adds a section, and leads to it on the document's page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await arrangement(actor, id);
    const form = parseWithZod(await formOf(request), { schema: addForm });
    if (form.status !== 'success') return again(form);
    const sectionId = await addSection(actor, id, form.value);
    return onTo(`/documents/${id}#${sectionAnchor(sectionId)}`, 'added');
  });
}

export default function ArrangementRoute() {
  return (
    <ArrangementView arrangement={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  );
}
