import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AskingView } from '#app/components/owning/AskingView.tsx';
import { handOver } from '#app/domain/ownership/hand-over.server.ts';
import { askingPage } from '#app/domain/ownership/pages.server.ts';
import { wholeAddress } from '#app/http/address.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.owning.ask;
const LONGEST = 2_000;

const handOverForm = z.strictObject({
  personId: z.guid(said.whoMissing),
  organisationId: z.guid().optional(),
  answerBy: z.iso.date(said.dayWrong).optional(),
  message: z.string().trim().max(LONGEST, said.tooLong(LONGEST)).default(''),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(words.owning.handOver.title(data?.section.heading ?? '')) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => askingPage(actor, params.id ?? '', 'section.hand-over'));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await askingPage(actor, id, 'section.hand-over');
    const form = parseWithZod(await formOf(request), { schema: handOverForm });
    if (form.status !== 'success') return again(form);
    try {
      await handOver(actor, id, { ...form.value, origin: wholeAddress(request, '') });
      return onTo(`/sections/${id}/owners`, 'asked-for-place');
    } catch (error) {
      return refused(form, error);
    }
  });
}

export default function HandOverRoute() {
  const page = useLoaderData<typeof loader>();
  return <AskingView page={page} answer={useActionData<typeof action>()} handOver />;
}
