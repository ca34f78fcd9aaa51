import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { sectionAnchor } from '#app/components/document/anchors.ts';
import { InStead } from '#app/components/owning/InStead.tsx';
import { OneThing } from '#app/components/owning/OneThing.tsx';
import { beginInStead } from '#app/domain/ownership/in-stead.server.ts';
import { sectionFrame } from '#app/domain/ownership/section-frame.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.inStead;
const inSteadForm = z.strictObject({
  reason: z.string(said.reasonMissing).trim().min(1, said.reasonMissing).max(500, said.reasonTooLong(500)),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => sectionFrame(actor, params.id ?? '', 'section.act-in-stead'));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    const { document } = await sectionFrame(actor, id, 'section.act-in-stead');
    const form = parseWithZod(await formOf(request), { schema: inSteadForm });
    if (form.status !== 'success') return again(form);
    try {
      await beginInStead(actor, id, form.value.reason);
      return onTo(`/documents/${document.id}#${sectionAnchor(id)}`, 'in-stead');
    } catch (error) {
      return refused(form, error);
    }
  });
}

export default function InSteadRoute() {
  const { frame, section } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>()?.error?.reason ?? undefined;
  return (
    <OneThing frame={frame} section={section}>
      <InStead sectionId={section.id} mayAct acting={section.acting} wrong={wrong} alone />
    </OneThing>
  );
}
