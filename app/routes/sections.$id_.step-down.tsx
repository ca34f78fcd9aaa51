import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/form/Button.tsx';
import { namesInWords } from '#app/components/owning/names.ts';
import { OneThing } from '#app/components/owning/OneThing.tsx';
import type { SteppingDownPage } from '#app/domain/ownership/owning.ts';
import { steppingDownPage } from '#app/domain/ownership/pages.server.ts';
import { stepDown } from '#app/domain/ownership/step-down.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.owning.stepDown;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(said.title(data?.section.heading ?? '')) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return answer(() => steppingDownPage(actor, params.id ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id = '' } = params;
  return answer(async () => {
    await steppingDownPage(actor, id);
    // Only the button on this page says it: a bare post asks once more.
    if ((await formOf(request)).get('sure') !== 'yes') return data(null, { status: 422 });
    await stepDown(actor, id);
    return onTo(`/sections/${id}/owners`, 'stepped-down');
  });
}

export default function StepDownRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <OneThing frame={page.frame} section={page.section}>
      <h1>{said.title(page.section.heading)}</h1>
      <p className="own-explained">{thenInWords(page)}</p>
      <p className="own-explained">{said.stays}</p>
      <Form method="post" className="actions">
        <Button name="sure" value="yes">
          {said.button}
        </Button>
        <Link className="btn btn-quiet" to={`/sections/${page.section.id}/owners`}>
          {said.stay}
        </Link>
      </Form>
    </OneThing>
  );
}

/** What happens then: who owns it without me, and who answers for it. */
function thenInWords({ others }: Pick<SteppingDownPage, 'others'>): string {
  const [next] = others;
  if (!next) return said.lastOwner;
  const stay = said.others(namesInWords(others));
  return others.some(({ first }) => first) ? stay : `${stay} ${said.passesOn(next.name)}`;
}
