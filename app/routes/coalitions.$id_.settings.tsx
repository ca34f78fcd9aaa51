import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { CoalitionFields } from '#app/components/members/CoalitionFields.tsx';
import { Said } from '#app/components/Said.tsx';
import { coalitionFields } from '#app/domain/coalitions/about.ts';
import { changeCoalition, settingsOf } from '#app/domain/coalitions/settings.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.members.settings;
const settingsForm = z.strictObject(coalitionFields);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(said.title, data?.coalition.name ?? '') },
];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => settingsOf(actor, id));
}

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await answer(() => settingsOf(actor, id));
  const form = parseWithZod(await formOf(request), { schema: settingsForm });
  if (form.status !== 'success') return again(form);
  try {
    await changeCoalition(actor, id, form.value);
  } catch (error) {
    return refused(form, error);
  }
  return onTo(`/coalitions/${id}/settings`, 'settings');
}

export default function SettingsRoute() {
  const frame = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, demo, name, place, language, timeZone } = frame.coalition;
  const [form, fields] = useForm<z.input<typeof settingsForm>>({
    lastResult: answer,
    defaultValue: { name, place, language, timeZone },
  });
  return (
    <CoalitionPage frame={frame} narrow>
      <Said sentences={said.saved} />
      <h1>{said.title}</h1>
      <Form className="one-form" method="post" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answer} />
        <CoalitionFields fields={fields} />
        <Button>{said.save}</Button>
      </Form>
      <section className="manage" aria-labelledby="more">
        <h2 id="more">{said.more}</h2>
        <ul className="member-owns">
          <li>
            <Link to={`/coalitions/${id}/people`}>{said.people}</Link>
          </li>
          {demo && (
            <li>
              <Link to={`/coalitions/${id}/outbox`}>{said.outbox}</Link>
            </li>
          )}
        </ul>
      </section>
      {demo && (
        <section className="manage" aria-labelledby="demo">
          <h2 id="demo">{said.demo.title}</h2>
          <p>{said.demo.what}</p>
          <p className="actions">
            <Link className="btn btn-second" to="/demo-removal">
              {said.demo.remove}
            </Link>
          </p>
        </section>
      )}
    </CoalitionPage>
  );
}
