import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AskingView } from '#app/components/owning/AskingView.tsx';
import { askToOwn } from '#app/domain/ownership/ask.server.ts';
import { askingPage } from '#app/domain/ownership/pages.server.ts';
import { wholeAddress } from '#app/http/address.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.owning.ask;
const LONGEST = 2_000;

const askForm = z.strictObject({
  personId: z.guid(said.whoMissing),
  organisationId: z.guid().optional(),
  answerBy: z.iso.date(said.dayWrong).optional(),
  first: z.boolean().default(false),
  message: z.string().trim().max(LONGEST, said.tooLong(LONGEST)).default(''),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(said.title(data?.section.heading ?? '')) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => askingPage(actor, params.id ?? '', 'section.ask'));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await askingPage(actor, id, 'section.ask');
    const form = parseWithZod(await formOf(request), { schema: askForm });
    if (form.status !== 'success') return again(form);
    try {
      const askId = await askToOwn(actor, id, { ...form.value, origin: wholeAddress(request, '') });
      // Who asks themselves goes straight on to say yes.
      if (form.value.personId === actor.personId) return onTo(`/asks/${askId}`);
      return onTo(`/sections/${id}/owners`, 'asked');
    } catch (error) {
      return refused(form, error);
    }
  });
}

export default function AskingRoute() {
  return <AskingView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
