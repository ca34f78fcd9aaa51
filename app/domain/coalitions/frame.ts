import type { Role } from '../access/roles.ts';
import type { PersonMark } from '../documents/page.ts';

/** What every page of a coalition shows around its own content. Plain data: it travels to the browser as it is. */
export type CoalitionFrame = {
  me: PersonMark & { role: Role };
  coalition: { id: string; name: string; place: string; language: string; timeZone: string; demo: boolean };
  /** The person's other coalitions, to switch to. */
  others: { id: string; name: string }[];
  may: { change: boolean; invite: boolean; manageMembers: boolean; startDocument: boolean };
};
