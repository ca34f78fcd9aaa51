import type { Role } from '../access/roles.ts';
import type { PersonMark } from '../documents/page.ts';
import type { NamedOutside } from './named-outside.ts';

/** What one's own account page shows. Plain data: it travels to the browser as it is. */
export type AccountPage = {
  me: PersonMark;
  email: string | null;
  /** Without one, a personal link is the way in. */
  hasPassword: boolean;
  namedOutside: NamedOutside;
  /** Where they are signed in, the latest used first. */
  sessions: AccountSession[];
  /** The coalitions they are in. */
  coalitions: AccountPlace[];
};

/** One signed-in browser. Moments are ISO 8601. */
export type AccountSession = {
  id: string;
  /** The one this page was asked with. */
  here: boolean;
  ownDevice: boolean;
  since: string;
  lastSeen: string;
};

export type AccountPlace = {
  id: string;
  name: string;
  demo: boolean;
  timeZone: string;
  role: Role;
  organisation: string | null;
  /** What a draft that leaves this coalition calls them. */
  readsAs: string;
};
