import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Area, areaOf } from '#app/components/form/Area.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { Choice } from '#app/components/form/Choice.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { OneThing } from '#app/components/owning/OneThing.tsx';
import { namesInWords } from '#app/components/owning/names.ts';
import { offerToOwn } from '#app/domain/ownership/offer.server.ts';
import type { OfferingPage } from '#app/domain/ownership/owning.ts';
import { offeringPage } from '#app/domain/ownership/pages.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.owning.offer;
const LONGEST = 2_000;

const offerForm = z.strictObject({
  message: z.string().trim().max(LONGEST, said.tooLong(LONGEST)).default(''),
  forOrganisation: z.boolean().default(false),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(said.title(data?.section.heading ?? '')) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await answer(() => offeringPage(actor, params.id ?? ''));
  // Who was asked already need not offer: they say yes.
  if (page.askId) throw redirect(`/asks/${page.askId}`);
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await offeringPage(actor, id);
    const form = parseWithZod(await formOf(request), { schema: offerForm });
    if (form.status !== 'success') return again(form);
    const offered = await offerToOwn(actor, id, form.value);
    return 'askId' in offered ? onTo(`/asks/${offered.askId}`) : onTo(`/sections/${id}/owners`, 'offered');
  });
}

export default function OfferingRoute() {
  const page = useLoaderData<typeof loader>();
  const { frame, section, organisation, offerId } = page;
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof offerForm>>({ lastResult: answered ?? null });
  return (
    <OneThing frame={frame} section={section}>
      <h1>{said.title(section.heading)}</h1>
      <p className="lede">{offerId ? said.waiting : answeredBy(page)}</p>
      {!offerId && (
        <Form method="post" className="own-form" {...getFormProps(form, { ariaAttributes: false })}>
          <PutRight form={form} fields={fields} answer={answered} />
          <Area label={said.message} hint={said.messageHint} {...areaOf(fields.message)} />
          {organisation && (
            <Choice
              label={said.forOrganisation(organisation.name)}
              hint={said.forOrganisationHint}
              name={fields.forOrganisation.name}
              value="on"
            />
          )}
          <Button>{said.button}</Button>
        </Form>
      )}
    </OneThing>
  );
}

function answeredBy({ owners }: Pick<OfferingPage, 'owners'>): string {
  const [one, ...others] = owners;
  if (!one) return said.unowned;
  return others.length > 0 ? said.owned(namesInWords(owners)) : said.ownedByOne(one.name);
}
