import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccountFrame } from '#app/components/account/AccountFrame.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { PutRight } from '#app/components/form/PutRight.tsx';
import { Radios } from '#app/components/form/Radios.tsx';
import { accountPage, chooseNamedOutside } from '#app/domain/people/account.server.ts';
import { NAMED_OUTSIDE, namedOutside } from '#app/domain/people/named-outside.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor, requireSession } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.account.naming;

const namingForm = z.strictObject({ as: z.enum(NAMED_OUTSIDE, said.missing) });

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(request);
  return answer(() => accountPage(session));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = parseWithZod(await formOf(request), { schema: namingForm });
  if (form.status !== 'success') return again(form);
  await answer(() => chooseNamedOutside(actor, form.value.as));
  return onTo('/account', 'naming');
}

export default function NamingRoute() {
  const account = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof namingForm>>({ lastResult: answered });
  // What the last two say depends on the coalition; the others are the same everywhere.
  const hints = {
    group: said.groupHint,
    'not named': said.notNamedHint,
  };
  const options = NAMED_OUTSIDE.map((choice) => ({
    value: choice,
    label: said.choices[choice],
    hint:
      choice === 'group' || choice === 'not named'
        ? hints[choice]
        : said.reads(namedOutside({ name: account.me.name, namedOutside: choice }, null)),
  }));
  return (
    <AccountFrame account={account} title={said.title} oneThing>
      <p className="lede">{said.what}</p>
      <Form method="post" {...getFormProps(form, { ariaAttributes: false })}>
        <PutRight form={form} fields={fields} answer={answered} />
        <Radios
          legend={said.legend}
          name={fields.as.name}
          id={fields.as.id}
          options={options}
          chosen={account.namedOutside}
          errors={fields.as.errors}
        />
        <Button>{said.submit}</Button>
      </Form>
    </AccountFrame>
  );
}
