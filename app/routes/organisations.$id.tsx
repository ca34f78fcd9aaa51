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
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { organisationOf, renameOrganisation } from '#app/domain/coalitions/organisations.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.members.organisations;
const organisationForm = z.strictObject(organisationFields);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(data?.organisation.name ?? words.members.people.title) },
];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    const organisation = await organisationOf(actor, id);
    return { organisation, frame: await coalitionFrame(actor, organisation.coalitionId) };
  });
}

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { coalitionId } = await answer(() => organisationOf(actor, id));
  const form = parseWithZod(await formOf(request), { schema: organisationForm });
  if (form.status !== 'success') return again(form);
  try {
    await renameOrganisation(actor, id, form.value);
  } catch (error) {
    return refused(form, error);
  }
  return onTo(`/coalitions/${coalitionId}/people`, 'organisation-changed');
}

export default function OrganisationRoute() {
  const { organisation, frame } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof organisationForm>>({
    lastResult: answer,
    defaultValue: { name: organisation.name, kind: organisation.kind },
  });
  return (
    <CoalitionPage frame={frame} narrow>
      <p className="small">
        <Link className="back" to={`/coalitions/${organisation.coalitionId}/people`}>
          <Icon name="arrow-left" small />
          {words.members.member.back}
        </Link>
      </p>
      <h1 dir="auto">{organisation.name}</h1>
      <Form className="one-form" method="post" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answer} />
        <OrganisationFields fields={fields} />
        <Button>{said.save}</Button>
      </Form>
      <section className="manage" aria-labelledby="remove">
        <h2 id="remove">{said.removeTitle}</h2>
        <Form method="post" action={`/organisations/${organisation.id}/removal`}>
          <p>{said.removeExplained(organisation.members)}</p>
          <Button kind="second" name="remove" value="yes">
            {said.remove(organisation.name)}
          </Button>
        </Form>
      </section>
    </CoalitionPage>
  );
}
