import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { offerAnswer } from '#app/components/owning/answer.ts';
import { OfferView } from '#app/components/owning/OfferView.tsx';
import { offerPage } from '#app/domain/ownership/claim-page.server.ts';
import { answerOffer } from '#app/domain/ownership/offer.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.owning.offered;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? words.page.title(said.title(data.claim.person.name, data.section.heading))
      : words.page.name,
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => offerPage(actor, params.id ?? ''));
}

/** Somebody's offer is taken up, or declined with a word why. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await offerPage(actor, id);
    const form = parseWithZod(await formOf(request), { schema: offerAnswer });
    if (form.status !== 'success') return again(form);
    const { answer: given, reason } = form.value;
    try {
      const sectionId = await answerOffer(actor, id, given === 'no' ? { yes: false, reason } : { yes: true });
      return onTo(`/sections/${sectionId}/owners`, given === 'no' ? 'offer-declined' : 'offer-taken-up');
    } catch (error) {
      return refused(form, error);
    }
  });
}

export default function OfferRoute() {
  return <OfferView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
