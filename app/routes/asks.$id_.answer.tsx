import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askAnswer } from '#app/components/owning/answer.ts';
import { placeOf } from '#app/components/owning/Claim.tsx';
import { AskView, titleOf } from '#app/components/owning/AskView.tsx';
import { answerAsk } from '#app/domain/ownership/answer-ask.server.ts';
import { askPage } from '#app/domain/ownership/claim-page.server.ts';
import { Forbidden } from '#app/domain/errors.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? words.page.title(titleOf(data)) : words.page.name },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => askPage(actor, params.id ?? ''));
}

/** The person asked answers. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    const page = await askPage(actor, id);
    if (!page.mine) throw new Forbidden(words.owning.problems.notYours);
    const form = parseWithZod(await formOf(request), { schema: askAnswer });
    if (form.status !== 'success') return again(form);
    const { answer: given, reason } = form.value;
    try {
      const sectionId = await answerAsk(actor, id, given === 'no' ? { yes: false, reason } : { yes: true });
      if (given === 'together') return onTo(`/sections/${sectionId}/owners#ask`, 'together');
      if (given === 'no') return onTo(`/asks/${id}`, 'owning-declined');
      return onTo(placeOf(page.section), 'owning-accepted');
    } catch (error) {
      return refused(form, error);
    }
  });
}

export default function AnswerRoute() {
  return <AskView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
