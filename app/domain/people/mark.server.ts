import { eq } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { person } from '#db/schema/index.ts';
import type { PersonMark } from '../documents/page.ts';
import { personMark } from './mark.ts';

/** How somebody is drawn on others' pages; undefined when there is no such person any more. */
export async function markOf(personId: string, db: Db = database().db): Promise<PersonMark | undefined> {
  const [row] = await db
    .select({ id: person.id, name: person.name, hue: person.hue })
    .from(person)
    .where(eq(person.id, personId));
  return row && personMark(row);
}
