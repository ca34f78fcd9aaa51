import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AgreementView } from '#app/components/arranging/AgreementView.tsx';
import { agreementFields } from '#app/components/arranging/details.ts';
import { recordAgreement } from '#app/domain/sections/agreement.server.ts';
import { agreementForm } from '#app/domain/sections/arrangement.server.ts';
import { backTo } from '#app/http/back.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(words.arranging.agreement.title, data?.section.heading ?? '') },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => agreementForm(actor, params.id ?? ''));
}

/** Records that a section is agreed: when, where, by whom. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await agreementForm(actor, id);
    const form = parseWithZod(await formOf(request), { schema: agreementFields });
    if (form.status !== 'success') return again(form);
    try {
      const documentId = await recordAgreement(actor, id, form.value);
      return backTo('document', { documentId, sectionId: id }, 'agreement-recorded');
    } catch (error) {
      return refused(form, error);
    }
  });
}

export default function AgreementRoute() {
  return <AgreementView asked={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
