import { eq } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { coalition, document, person } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor, type Grant } from '../access/access.server.ts';
import type { Action } from '../access/roles.ts';
import { NotFound } from '../errors.ts';
import { ownersOutsideInWords } from '../ownership/in-words.ts';
import { ownersNamedOutside } from '../ownership/outside.server.ts';
import { nobody, ownersOfDocument, ownersOfSection, type SectionPeople } from '../ownership/owners.server.ts';
import { personMark } from '../people/mark.ts';
import type { ExportDocument } from '../ports.ts';
import { readSection, readSections, type ReadSection } from '../sections/reading.server.ts';
import type { DocumentPage, SectionView } from './page.ts';

/**
 * The whole document as its page shows it to this person, every acknowledged word in it. At most eight statements,
 * however many sections.
 *
 * @throws NotFound when it is not there for this person.
 */
export async function documentPage(actor: Actor, documentId: string): Promise<DocumentPage> {
  const grant = await authorise(actor, 'document.read', documentId);
  const { db } = database();
  const [about, me, sections, people] = await Promise.all([
    aboutDocument(db, documentId),
    markOf(db, grant.personId),
    readSections(documentId, db),
    ownersOfDocument(documentId, db),
  ]);
  const views = sections.map((read) => view(read, people.get(read.id) ?? nobody(), grant));
  return {
    ...about.document,
    coalition: about.coalition,
    me: { ...me, role: grant.role },
    mayExport: grant.may('document.export'),
    mayChange: grant.may('document.change'),
    mayArrange: grant.may('document.arrange'),
    archived: grant.archived,
    wordCount: views.reduce((sum, each) => sum + each.wordCount, 0),
    sections: views,
  };
}

/**
 * One section as the page shows it to this person.
 *
 * @throws NotFound when it is not there for this person.
 */
export async function sectionView(actor: Actor, sectionId: string): Promise<SectionView> {
  const grant = await authorise(actor, 'section.read', sectionId);
  const { db } = database();
  const [read, people] = await Promise.all([readSection(sectionId, db), ownersOfSection(sectionId, db)]);
  if (!read) throw new NotFound();
  return view(read, people, grant);
}

/**
 * The document as it goes into a file: every word acknowledged before this was called. A file leaves the coalition,
 * so its owners are named as each of them wishes to be outside.
 *
 * @throws NotFound when it is not there for this person, Forbidden when they may not export it.
 */
export async function exportDocument(actor: Actor, documentId: string): Promise<ExportDocument> {
  await authorise(actor, 'document.export', documentId);
  const { db } = database();
  const [about, sections, people] = await Promise.all([
    aboutDocument(db, documentId),
    readSections(documentId, db),
    ownersNamedOutside(documentId, db),
  ]);
  return {
    id: about.document.id,
    coalition: about.coalition.name,
    title: about.document.title,
    kind: words.documents.kinds[about.document.kind],
    language: about.document.language,
    timeZone: about.coalition.timeZone,
    now: new Date().toISOString(),
    sections: sections.map((read) => ({
      id: read.id,
      heading: read.heading,
      owners: ownersOutsideInWords(people.get(read.id) ?? [], about.document.language),
      status: words.documents.statuses[read.status],
      content: read.reading.content,
    })),
  };
}

async function aboutDocument(db: Db, documentId: string) {
  const [about] = await db
    .select({
      document: {
        id: document.id,
        title: document.title,
        kind: document.kind,
        language: document.language,
        lifecycle: document.lifecycle,
        numbered: document.numbered,
      },
      coalition: {
        id: coalition.id,
        name: coalition.name,
        timeZone: coalition.timeZone,
        demo: coalition.demo,
      },
    })
    .from(document)
    .innerJoin(coalition, eq(coalition.id, document.coalitionId))
    .where(eq(document.id, documentId));
  if (!about) throw new NotFound();
  return about;
}

async function markOf(db: Db, personId: string) {
  const [me] = await db
    .select({ id: person.id, name: person.name, hue: person.hue })
    .from(person)
    .where(eq(person.id, personId));
  if (!me) throw new NotFound();
  return personMark(me);
}

/** `grant` says where the person stands in the coalition; where they stand in this section, its owners say. */
function view(read: ReadSection, people: SectionPeople, grant: Grant): SectionView {
  const { owners, asked, offers, openUntil, inStead, agreed } = people;
  const standing = {
    ownsSection: owners.some((owner) => owner.id === grant.personId),
    sectionHasOwner: owners.length > 0,
    openToAll: openUntil !== null,
    inStead: inStead.some(({ id }) => id === grant.personId),
  };
  const can = (action: Action) => grant.mayInSection(action, standing);
  return {
    id: read.id,
    heading: read.heading,
    purpose: read.purpose,
    guidance: read.guidance.split('\n').filter(Boolean),
    status: read.status,
    due: read.due,
    owners,
    asked,
    mayWrite: can('section.write'),
    may: {
      change: can('section.change'),
      recordAgreement: can('section.record-agreement'),
      ask: can('section.ask'),
      offer: can('section.offer'),
      answerOffer: can('section.answer-offer'),
      handOver: can('section.hand-over'),
      stepDown: can('section.step-down'),
      open: can('section.open'),
      actInStead: can('section.act-in-stead'),
    },
    ...{ offers, openUntil, inStead, agreed },
    seq: read.reading.seq,
    content: read.reading.content,
    wordCount: read.reading.words,
  };
}
