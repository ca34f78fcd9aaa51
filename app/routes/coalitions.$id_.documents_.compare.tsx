import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { Back } from '#app/components/starting/Back.tsx';
import { ComparisonTable } from '#app/components/starting/ComparisonTable.tsx';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { TEMPLATES } from '#app/domain/documents/templates/index.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.starting.compare;

export const meta: MetaFunction = () => [{ title: words.page.title(said.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const frame = await answer(() => coalitionFrame(actor, params.id ?? ''));
  const kinds = TEMPLATES.map(({ key, kind, comparison }) => ({
    ...{ key, comparison, kind: words.documents.kinds[kind] },
  }));
  return { frame, kinds };
}

export default function Compare() {
  const { frame, kinds } = useLoaderData<typeof loader>();
  const documentsAt = `/coalitions/${frame.coalition.id}/documents`;
  const startAt = frame.may.startDocument ? `${documentsAt}/new` : undefined;
  return (
    <CoalitionPage frame={frame}>
      <Back to={documentsAt} label={words.starting.allDocuments} />
      <h1>{said.title}</h1>
      <p className="lede">{said.lede}</p>
      <ComparisonTable kinds={kinds} startAt={startAt} />
      <section className="compare-more">
        <h2>{said.both}</h2>
        <p>{said.bothText}</p>
      </section>
      <section className="compare-more">
        <h2>{said.either}</h2>
        <p>{said.eitherText}</p>
      </section>
    </CoalitionPage>
  );
}
