import type { HappeningKind, Happenings } from '#app/domain/history/kinds.ts';
import type {
  agreedBy,
  historyEvent,
  openDrafting,
  section,
  sectionAgreement,
  sectionOwner,
} from '../schema/index.ts';
import type { PersonKey } from './people.ts';

/** Who is who where a story is set, and what has been written down of it so far. */
export type Told = {
  coalitionId: string;
  documentId?: string;
  sectionId?: string;
  person: (who: PersonKey) => string;
  organisation: (who: PersonKey) => string;
  /** The moment of the next step, so many days ago. */
  at: (daysAgo: number) => Date;
  /** The day in so many days, where the coalition lives. */
  day: (inDays: number) => string;
  happenings: (typeof historyEvent.$inferInsert)[];
};

export type OwnerRow = typeof sectionOwner.$inferInsert;
export type Status = (typeof section.$inferSelect)['status'];

/** The same of a section, with the rows its story has left behind. */
export type SectionTold = Told & {
  sectionId: string;
  heading: string;
  status: Status;
  owners: OwnerRow[];
  openings: (typeof openDrafting.$inferInsert)[];
  agreements: (typeof sectionAgreement.$inferInsert)[];
  agreedBy: (typeof agreedBy.$inferInsert)[];
};

/** One thing that happened. Each verb of the stories makes one. */
export type DocumentStep = (told: Told) => void;
export type SectionStep = (told: SectionTold) => void;

/** Writes down what happened, as it would have been recorded at the time. */
export function happened<Kind extends HappeningKind>(
  told: Told,
  kind: Kind,
  at: Date,
  by: string | null,
  data: Happenings[Kind],
): void {
  const { coalitionId, documentId, sectionId } = told;
  told.happenings.push({ coalitionId, documentId, sectionId, actorId: by, kind, data, at });
}
