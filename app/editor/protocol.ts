/**
 * What the page and the server agree on when a section is written together. Pure; used by both.
 * The protocol itself is described in ARCHITECTURE.md, "One edit, from key to disk".
 */

/** The socket's address: all sections of a document share one. */
export const collaborationPath = (documentId: string) => `/collaboration/${documentId}`;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const SECTION_NAME = new RegExp(`^section:(${UUID})$`);

/** A section's name on the socket. */
export const sectionName = (sectionId: string) => `section:${sectionId}`;

/** The section a socket name stands for; undefined for every other name. */
export const sectionIdOf = (name: string): string | undefined => SECTION_NAME.exec(name)?.[1];

/** What a page says when it opens a section: which schema it was built with. Who it is, its cookie says. */
export const openingToken = (schemaVersion: number) => `schema:${schemaVersion}`;
export const schemaVersionOf = (token: string): number | undefined => {
  const version = /^schema:(\d{1,6})$/.exec(token)?.[1];
  return version === undefined ? undefined : Number(version);
};

/**
 * Every refusal closes the section with one of these. What the page does about each:
 * - `rights-changed`: lock the section, set unsent words aside as a copy, load it afresh, say so
 * - `too-big`, `not-allowed`: the same, and say which change was not taken
 * - `old-page`: the same, and ask for the page to be loaded again
 * - `try-later`: keep everything, try again with growing pauses
 */
export const REFUSALS = {
  'rights-changed': 4403,
  'too-big': 4413,
  'not-allowed': 4422,
  'old-page': 4426,
  'try-later': 4503,
} as const;
export type Refusal = keyof typeof REFUSALS;
export const isRefusal = (reason: string): reason is Refusal => Object.hasOwn(REFUSALS, reason);

const KiB = 1024;
/** The one table of limits. Bytes unless the name says otherwise. */
export const LIMITS = {
  frame: 1024 * KiB,
  update: 512 * KiB,
  beforeSignIn: { documents: 40, bytes: 256 * KiB, seconds: 10 },
  sectionsPerPage: 30,
  editorsMounted: 10,
  messages: { perSecond: 100, burst: 500 },
  socketsPerPerson: 20,
  /** What may wait for the database before writers are asked to try later. */
  waitingUpdates: 20_000,
  waitingBytes: 64 * 1024 * KiB,
  caretMessagesPerSecond: 2,
} as const;
