import { Form } from '@remix-run/react';
import type { DeletedDocument } from '#app/domain/documents/all.ts';
import { words } from '#app/words/index.ts';
import { momentInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';

const said = words.starting.all;

type Props = { documents: readonly DeletedDocument[]; timeZone: string };

/** What can still be brought back, and until when. */
export function DeletedDocuments({ documents, timeZone }: Props) {
  return (
    <ul>
      {documents.map(({ id, title, kind, by, deletedAt, goesAt, daysLeft }) => {
        const day = momentInWords(deletedAt, timeZone);
        return (
          <li className="doc doc-deleted" key={id}>
            <div>
              <h3>{title}</h3>
              <p className="doc-facts">
                {words.reading.facts(
                  words.documents.kinds[kind],
                  by ? said.deletedBy(by, day) : said.deletedOn(day),
                )}
              </p>
              <p className="small">{said.goes(momentInWords(goesAt, timeZone), daysLeft)}</p>
            </div>
            <Form method="post" action={`/documents/${id}/restoration`}>
              <Button kind="second" small>
                {said.bringBack(title)}
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
