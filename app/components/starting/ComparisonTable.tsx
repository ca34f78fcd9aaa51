import { Link } from '@remix-run/react';
import type { Comparison } from '#app/domain/documents/templates/template.ts';
import { words } from '#app/words/index.ts';

const said = words.starting.compare;
const ROWS = ['choose', 'length', 'readers', 'binds', 'made', 'cannot'] as const;

type Compared = { key: string; kind: string; comparison: Comparison };
type Props = {
  kinds: readonly Compared[];
  /** Where one is started; absent for who starts none. */
  startAt?: string | undefined;
};

/**
 * Four kinds of document side by side. Narrow, its rows stand under one another and each answer says whose it is; the
 * roles are said out loud, because a table drawn as blocks loses them in some browsers.
 */
export function ComparisonTable({ kinds, startAt }: Props) {
  return (
    <table className="compare" role="table">
      <caption className="vh">{said.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            <span className="vh">{said.question}</span>
          </th>
          {kinds.map(({ key, kind }) => (
            <th scope="col" role="columnheader" key={key}>
              {kind}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {ROWS.map((row) => (
          <tr role="row" key={row}>
            <th scope="row" role="rowheader">
              {said.rows[row]}
            </th>
            {kinds.map(({ key, kind, comparison }) => (
              <td role="cell" key={key}>
                <Whose kind={kind} />
                {comparison[row]}
              </td>
            ))}
          </tr>
        ))}
        {startAt && (
          <tr role="row">
            <th scope="row" role="rowheader">
              {said.begin}
            </th>
            {kinds.map(({ key, kind }) => (
              <td role="cell" key={key}>
                <Link className="btn btn-second btn-small" to={`${startAt}?template=${key}`}>
                  {said.startWith(kind)}
                </Link>
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Only seen where the column's head is out of sight; it is heard as the head already. */
function Whose({ kind }: { kind: string }) {
  return (
    <b className="compare-whose" aria-hidden="true">
      {kind}
    </b>
  );
}
