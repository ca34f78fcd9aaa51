import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DetailsView } from '#app/components/arranging/DetailsView.tsx';
import { detailsForm } from '#app/components/arranging/details.ts';
import { sectionDetails } from '#app/domain/sections/arrangement.server.ts';
import { describeSection } from '#app/domain/sections/describe.server.ts';
import { backTo } from '#app/http/back.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(words.arranging.details.title, data?.section.heading ?? '') },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => sectionDetails(actor, params.id ?? ''));
}

/** Heading, purpose, guidance and date of a section. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await sectionDetails(actor, id);
    const form = parseWithZod(await formOf(request), { schema: detailsForm });
    if (form.status !== 'success') return again(form);
    const { was, ...now } = form.value;
    const documentId = await describeSection(actor, id, now, was);
    return backTo('document', { documentId, sectionId: id }, 'described');
  });
}

export default function DetailsRoute() {
  return <DetailsView details={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
