import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AccountView } from '#app/components/account/AccountView.tsx';
import { hasMailServer } from '#app/domain/mail/way.server.ts';
import { accountPage } from '#app/domain/people/account.server.ts';
import { answer } from '#app/http/errors.server.ts';
import { requireSession } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

export const meta: MetaFunction = () => [{ title: words.page.title(words.account.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(request);
  return answer(async () => ({ account: await accountPage(session), outbox: !hasMailServer() }));
}

export default function AccountRoute() {
  return <AccountView {...useLoaderData<typeof loader>()} />;
}
