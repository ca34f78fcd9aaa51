import type { PersonMark } from '#app/domain/documents/page.ts';
import type { PageSocket } from './page-socket.ts';

/** What is known of a page when its socket opens. */
export type PageContext = {
  page: PageSocket;
  /** From the socket's path: all sections on it belong to this document. */
  documentId: string;
  /** The request's own headers; the session behind them is looked up again at every door. */
  cookie: string | undefined;
  host: string | undefined;
};

/** What is known of one section open on a page, besides. Set by admission. */
export type SectionContext = PageContext & {
  sectionId: string;
  coalitionId: string;
  sessionId: string;
  person: PersonMark;
  mayWrite: boolean;
  /** The page was loaded before the schema changed. */
  oldPage: boolean;
  /** How often rights had changed when the gate was asked. */
  askedAt: number;
};

/** An edit the server makes itself, through a direct connection. */
export type ServerContext = { documentId: string; origin: string };
