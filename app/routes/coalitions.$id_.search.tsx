import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { SearchView } from '#app/components/finding/SearchView.tsx';
import { searchCoalition } from '#app/domain/search/search.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.finding.search;

/** What comes in the address is taken as far as it makes sense. */
const asked = z.object({ q: z.string().catch(''), page: z.coerce.number().int().positive().catch(1) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.page.title(...(data?.query ? [data.query] : []), said.title) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { q, page } = asked.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answer(() => searchCoalition(actor, params.id ?? '', { typed: q, page }));
}

export default function SearchRoute() {
  return <SearchView page={useLoaderData<typeof loader>()} />;
}
