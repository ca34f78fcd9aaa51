import { connect } from '#db/client.server.ts';
import { addDocument, addOwner, addSections } from '#db/seed/language.ts';
import { p, text } from '#db/seed/text.ts';
import { running } from '#tests/support/browser.ts';
import type { Person } from './writing-support.ts';

export type Desk = {
  documentId: string;
  sections: { first: string; second: string; third: string; fourth: string };
  facilitator: Person;
  /** Owns the third section. */
  owner: Person;
  reader: Person;
};

/** A document of its own in the demo's coalition, so that arranging it disturbs no other test. */
export async function aDesk(title: string, numbered = false): Promise<Desk> {
  const { db, sql } = connect(running.databaseUrl(), 1);
  try {
    const person = async (role: string, nth = 0): Promise<Person> => {
      const [found] = await sql<Person[]>`
        select p.id, p.name from membership m join person p on p.id = m.person_id join coalition c on c.id = m.coalition_id
        where c.demo and p.demo and m.role = ${role} and m.suspended_at is null and m.left_at is null and p.password_hash is not null
        order by p.id offset ${nth} limit 1`;
      if (!found) throw new Error(`The demo has no ${role}`);
      return found;
    };
    const [{ id: coalitionId = '' } = {}] =
      await sql`select id from coalition where demo order by made_at limit 1`;
    const documentId = await addDocument(db, { coalitionId, kind: 'action plan', title, numbered });
    const [first = '', second = '', third = '', fourth = ''] = await addSections(db, documentId, [
      {
        heading: 'Alpha',
        text: text(p('The first paragraph of Alpha.'), p('A second one, at length. '.repeat(80))),
      },
      { heading: 'Beta', text: text(p('What Beta says, at some length. '.repeat(30))) },
      { heading: 'Gamma', status: 'drafting', text: text(p('What Gamma says.'), p('Its second paragraph.')) },
      { heading: 'Delta', text: text(p('What Delta says, at some length. '.repeat(60))) },
    ]);
    const owner = await person('member');
    await addOwner(db, { sectionId: third, personId: owner.id, first: true });
    return {
      ...{ documentId, sections: { first, second, third, fourth }, owner },
      facilitator: await person('facilitator'),
      reader: await person('observer'),
    };
  } finally {
    await sql.end();
  }
}
