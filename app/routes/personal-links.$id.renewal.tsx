import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Button } from '#app/components/form/Button.tsx';
import { MadePersonalLink } from '#app/components/joining/MadePersonalLink.tsx';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { linkToRenew, renewPersonalLink } from '#app/domain/joining/renew-link.server.ts';
import { wholeAddress } from '#app/http/address.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.joining.links;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(data ? said.renewTitle(data.name) : said.title) },
];

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => {
    const { coalitionId, name, live } = await linkToRenew(actor, id);
    return { name, live, frame: await coalitionFrame(actor, coalitionId) };
  });
}

/** Its answer is the page with the new link. */
export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return answer(async () => ({ made: await renewPersonalLink(actor, id, wholeAddress(request, '')) }));
}

export default function Renewal() {
  const { frame, name, live } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>()?.made;
  const list = `/coalitions/${frame.coalition.id}/personal-links`;
  return (
    <CoalitionPage frame={frame} narrow>
      <h1>{said.renewTitle(name)}</h1>
      {made ? (
        <MadePersonalLink made={made} back={{ to: list, label: words.joining.made.back }} />
      ) : (
        <>
          <p className="lede">{said.renewExplained(name, live)}</p>
          <Form className="actions ways-confirm" method="post">
            <Button>{said.renewFor(name)}</Button>
            <Link className="btn btn-quiet" to={list}>
              {said.renewCancel}
            </Link>
          </Form>
        </>
      )}
    </CoalitionPage>
  );
}
