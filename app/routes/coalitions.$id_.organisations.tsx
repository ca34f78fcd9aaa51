import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { Icon } from '#app/components/Icon.tsx';
import { OrganisationFields } from '#app/components/members/OrganisationFields.tsx';
import { organisationFields } from '#app/domain/coalitions/about.ts';
import { addOrganisation } from '#app/domain/coalitions/organisations.server.ts';
import { settingsOf } from '#app/domain/coalitions/settings.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.members.organisations;
const organisationForm = z.strictObject(organisationFields);

export const meta: MetaFunction = () => [{ title: words.page.title(said.addTitle) }];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => settingsOf(actor, id));
}

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await answer(() => settingsOf(actor, id));
  const form = parseWithZod(await formOf(request), { schema: organisationForm });
  if (form.status !== 'success') return again(form);
  try {
    await addOrganisation(actor, id, form.value);
  } catch (error) {
    return refused(form, error);
  }
  return onTo(`/coalitions/${id}/people`, 'organisation-added');
}

export default function AddOrganisation() {
  const frame = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof organisationForm>>({ lastResult: answer });
  return (
    <CoalitionPage frame={frame} narrow>
      <p className="small">
        <Link className="back" to={`/coalitions/${frame.coalition.id}/people`}>
          <Icon name="arrow-left" small />
          {words.members.member.back}
        </Link>
      </p>
      <h1>{said.addTitle}</h1>
      <p className="lede">{said.addLede}</p>
      <Form className="one-form" method="post" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answer} />
        <OrganisationFields fields={fields} />
        <Button>{said.add}</Button>
      </Form>
    </CoalitionPage>
  );
}
