import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { InvitationFields } from '#app/components/joining/InvitationFields.tsx';
import { InvitationList } from '#app/components/joining/InvitationList.tsx';
import { Made } from '#app/components/joining/Made.tsx';
import { WaysIn } from '#app/components/joining/WaysIn.tsx';
import { Said } from '#app/components/Said.tsx';
import { authorise } from '#app/domain/access/access.server.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { invitationsOf } from '#app/domain/joining/invitations.server.ts';
import { invite } from '#app/domain/joining/invite.server.ts';
import { hasMailServer } from '#app/domain/mail/way.server.ts';
import { wholeAddress } from '#app/http/address.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.joining.invite;

const invitationForm = z
  .strictObject({
    whom: z.enum(['email', 'anyone'], said.whomMissing),
    email: z.email(said.emailWrong).max(254, said.tooLong(254)).optional(),
    role: z.enum(ROLES, said.roleMissing),
    organisationId: z.string().optional(),
    message: z.string().trim().max(1000, said.tooLong(1000)).default(''),
  })
  .refine(({ whom, email }) => whom === 'anyone' || email, { path: ['email'], error: said.emailMissing });

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => ({
    ...(await invitationsOf(actor, id)),
    frame: await coalitionFrame(actor, id),
  }));
}

/** Its answer is the page with the link: nowhere else is it said, and in no address. */
export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    await authorise(actor, 'coalition.invite', id);
    const form = parseWithZod(await formOf(request), { schema: invitationForm });
    if (form.status !== 'success') return again(form);
    const { whom, email, ...wish } = form.value;
    const to = whom === 'email' ? email : undefined;
    try {
      const given = { email: to, role: wish.role, organisationId: wish.organisationId };
      const link = await invite(actor, id, { ...given, message: wish.message }, wholeAddress(request, ''));
      return { made: { link, how: howToSend(to) } };
    } catch (error) {
      return refused(form, error);
    }
  });
}

function howToSend(email: string | undefined): string {
  const { anyone, letterSent, letterWaits } = words.joining.made;
  if (email === undefined) return anyone;
  return hasMailServer() ? letterSent(email) : letterWaits(email);
}

export default function Invitations() {
  const { frame, invitations, organisations } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const made = reply && 'made' in reply ? reply.made : undefined;
  const answered = reply && 'made' in reply ? undefined : reply;
  const [form, fields] = useForm<z.input<typeof invitationForm>>({ lastResult: answered });
  const here = `/coalitions/${frame.coalition.id}/invitations`;
  return (
    <CoalitionPage frame={frame} narrow>
      <Said sentences={{ revoked: words.joining.done.revoked }} />
      <h1>{said.title}</h1>
      <WaysIn coalitionId={frame.coalition.id} />
      {made ? (
        <Made
          title={words.joining.made.invitation}
          how={made.how}
          link={made.link}
          back={{ to: here, label: words.joining.made.another }}
        />
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
            <InvitationFields fields={fields} organisations={organisations} />
            <Button full>{said.submit}</Button>
          </Form>
        </>
      )}
      <InvitationList invitations={invitations} timeZone={frame.coalition.timeZone} />
    </CoalitionPage>
  );
}
