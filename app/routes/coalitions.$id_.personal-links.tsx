import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { MadePersonalLink } from '#app/components/joining/MadePersonalLink.tsx';
import { PersonalLinkFields } from '#app/components/joining/PersonalLinkFields.tsx';
import { PersonalLinkList } from '#app/components/joining/PersonalLinkList.tsx';
import { WaysIn } from '#app/components/joining/WaysIn.tsx';
import { Said } from '#app/components/Said.tsx';
import { authorise } from '#app/domain/access/access.server.ts';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { makePersonalLink } from '#app/domain/joining/make-link.server.ts';
import { LINK_ROLES } from '#app/domain/joining/personal-link.ts';
import { personalLinksOf } from '#app/domain/joining/personal-links.server.ts';
import { wholeAddress } from '#app/http/address.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.joining.links;
const { tooLong, emailWrong, roleMissing } = words.joining.invite;

const linkForm = z.strictObject({
  name: z.string(said.nameMissing).trim().min(1, said.nameMissing).max(120, tooLong(120)),
  email: z.email(emailWrong).max(254, tooLong(254)).optional(),
  role: z.enum(LINK_ROLES, roleMissing),
  organisationId: z.string().optional(),
  purpose: z.string(said.purposeMissing).trim().min(1, said.purposeMissing).max(500, tooLong(500)),
  minutes: z
    .number(said.minutesWrong)
    .int(said.minutesWrong)
    .min(1, said.minutesWrong)
    .max(600, said.minutesWrong)
    .optional(),
});

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => ({
    ...(await personalLinksOf(actor, id)),
    frame: await coalitionFrame(actor, id),
  }));
}

/** Its answer is the page with the link: nowhere else is it said, and in no address of ours but its own. */
export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    await authorise(actor, 'coalition.invite', id);
    const form = parseWithZod(await formOf(request), { schema: linkForm });
    if (form.status !== 'success') return again(form);
    const { name, email, role, organisationId, purpose, minutes } = form.value;
    try {
      const wish = { name, email, role, organisationId, purpose, minutes };
      return { made: await makePersonalLink(actor, id, wish, wholeAddress(request, '')) };
    } catch (error) {
      return refused(form, error);
    }
  });
}

export default function PersonalLinks() {
  const { frame, links, organisations } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const made = reply && 'made' in reply ? reply.made : undefined;
  const answered = reply && 'made' in reply ? undefined : reply;
  const [form, fields] = useForm<z.input<typeof linkForm>>({ lastResult: answered });
  const here = `/coalitions/${frame.coalition.id}/personal-links`;
  return (
    <CoalitionPage frame={frame} narrow>
      <Said sentences={{ withdrawn: words.joining.done.withdrawn }} />
      <h1>{said.title}</h1>
      <WaysIn coalitionId={frame.coalition.id} />
      {made ? (
        <MadePersonalLink made={made} back={{ to: here, label: words.joining.made.another }} />
      ) : (
        <>
          <p className="lede">{said.lede}</p>
          <Form
            className="sheet-of-paper invite"
            method="post"
            aria-labelledby="make"
            {...getFormProps(form, { ariaAttributes: false })}
          >
            <h2 id="make">{said.make}</h2>
            <PutRight form={form} fields={fields} answer={reply} />
            <PersonalLinkFields fields={fields} organisations={organisations} />
            <Button full>{said.submit}</Button>
          </Form>
        </>
      )}
      <PersonalLinkList links={links} timeZone={frame.coalition.timeZone} />
    </CoalitionPage>
  );
}
