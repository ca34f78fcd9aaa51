import { collaborationPath } from '#app/editor/protocol.ts';
import type { BuiltRoute } from './manifest.ts';
import type { Row } from './row.ts';
import { accountRows } from './rows/account.ts';
import { arrangingRows } from './rows/arranging.ts';
import { findingRows } from './rows/finding.ts';
import { joiningRows } from './rows/joining.ts';
import { membersRows } from './rows/members.ts';
import { openingRows } from './rows/opening.ts';
import { owningRows } from './rows/owning.ts';
import { startingRows } from './rows/starting.ts';
import { documentRows } from './rows/documents.ts';
import { peopleRows, signOutRows } from './rows/people.ts';

/** Every route × method × actor × own or another's coalition. */
export const TABLE: Row[] = [
  ...documentRows,
  ...membersRows,
  ...joiningRows,
  ...accountRows,
  ...startingRows,
  ...arrangingRows,
  ...openingRows,
  ...owningRows,
  ...findingRows,
  ...peopleRows,
  ...signOutRows,
];

/** What the table forgets of the manifest, and what it lists that is not there. Both must be empty. */
export function gaps(
  routes: readonly BuiltRoute[],
  table: readonly Row[],
): { missing: string[]; stale: string[] } {
  const listed = new Set(table.map((row) => `${row.method} ${row.route}`));
  const wanted = routes.flatMap((route) => [`GET ${route.id}`, `UNSAFE ${route.id}`]);
  return {
    missing: wanted.filter((name) => !listed.has(name)),
    stale: [...listed].filter((name) => !wanted.includes(name)),
  };
}

/** Routes with two ids in their path, whose requests must also be tried with ids of different owners. */
export const withSeveralIds = (routes: readonly BuiltRoute[]) =>
  [...routes.map((route) => route.path), collaborationPath(':id')].filter(
    (path) => path.split(':').length > 2,
  );
