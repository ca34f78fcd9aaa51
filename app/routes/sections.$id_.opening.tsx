import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { OneThing } from '#app/components/owning/OneThing.tsx';
import { Opening } from '#app/components/owning/Opening.tsx';
import { openSection } from '#app/domain/ownership/opening.server.ts';
import { sectionFrame } from '#app/domain/ownership/section-frame.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.opening;
const openingForm = z.strictObject({ until: z.iso.date(said.dayMissing) });

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => sectionFrame(actor, params.id ?? '', 'section.open'));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await sectionFrame(actor, id, 'section.open');
    const form = parseWithZod(await formOf(request), { schema: openingForm });
    if (form.status !== 'success') return again(form);
    try {
      await openSection(actor, id, form.value.until);
      return onTo(`/sections/${id}/owners`, 'opened');
    } catch (error) {
      return refused(form, error);
    }
  });
}

export default function OpeningRoute() {
  const { frame, section } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>()?.error?.until ?? undefined;
  return (
    <OneThing frame={frame} section={section}>
      <Opening sectionId={section.id} openUntil={section.openUntil} mayOpen wrong={wrong} alone />
    </OneThing>
  );
}
