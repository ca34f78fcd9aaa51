import { words } from '#app/words/index.ts';
import type { Activity, ActivityDay } from './activity.ts';
import { clockOf, dayOf } from './days.ts';
import { happenedInWords, isHappening, oftenInWords, type Told } from './in-words.ts';
import type { HappeningKind } from './kinds.ts';
import { runsOf } from './runs.ts';
import { personMark } from '../people/mark.ts';

const said = words.finding.activity;

type Named = { id: string; name: string; hue: number };

/** A history row with the names it needs. */
export type Row = {
  id: string;
  kind: string;
  at: Date;
  data: unknown;
  actor: Named | null;
  /** The person the row is about, where it is about one. */
  subject: Named | null;
  document: { id: string; title: string } | null;
  /** The section, while it is in the document. */
  section: { id: string; heading: string } | null;
};

type Telling = {
  timeZone: string;
  /** May know e-mail addresses of people who have not joined. */
  knowsAddresses: boolean;
};

/** History rows, newest first, as sentences under their days; what was done many times in a row is said once. */
export function tellByDay(rows: readonly Row[], telling: Telling): ActivityDay[] {
  const known = rows.flatMap((row) => {
    const { kind } = row;
    if (!isHappening(kind)) return [];
    const day = dayOf(row.at, telling.timeZone);
    return [{ row, kind, day, actorId: row.actor?.id ?? null, documentId: row.document?.id ?? null }];
  });
  const days: ActivityDay[] = [];
  for (const run of runsOf(known, (kind) => isHappening(kind) && oftenInWords(kind, 2, '') !== undefined)) {
    const [latest] = run;
    if (!latest) continue;
    const done = tell(latest.row, latest.kind, run.length, telling);
    const day = days.at(-1);
    if (day?.day === latest.day) day.done.push(done);
    else days.push({ day: latest.day, done: [done] });
  }
  return days;
}

function tell(row: Row, kind: HappeningKind, count: number, telling: Telling): Activity {
  const { document, section } = row;
  const often = count > 1 ? oftenInWords(kind, count, document?.title ?? said.something) : undefined;
  const things = often === undefined ? [] : [document?.title ?? ''];
  const sentence =
    often ??
    happenedInWords(
      kind,
      toldFrom(row, telling, (thing) => things.push(thing)),
    );
  const [name] = things;
  // A section that was taken out leads nowhere; a document that is not there any more is not in the list at all.
  const gone = kind.startsWith('section.') && often === undefined && !section;
  return {
    id: row.id,
    at: row.at.toISOString(),
    clock: clockOf(row.at, telling.timeZone),
    who: row.actor && personMark(row.actor),
    sentence,
    thing:
      name && document && !gone
        ? { name, documentId: document.id, sectionId: often === undefined ? (section?.id ?? null) : null }
        : null,
  };
}

/** Reads a row's data, whose shape the database does not vouch for. `about` hears what the sentence is about. */
function toldFrom(row: Row, telling: Telling, about: (thing: string) => void): Told {
  const data = new Map<string, unknown>(row.data instanceof Object ? Object.entries(row.data) : []);
  const text = (key: string) => {
    const value = data.get(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const wordOf = (table: Readonly<Record<string, string>>, key: string) => table[text(key)] ?? text(key);
  const isSelf = () => row.subject !== null && row.subject.id === row.actor?.id;
  const named = (thing: string) => {
    about(thing);
    return thing;
  };
  return {
    text,
    thing: (key) => named(text(key) || row.section?.heading || row.document?.title || said.something),
    document: () => named(row.document?.title ?? said.something),
    day: (key) => dayInFull(text(key)),
    language: (key) => languageInWords(text(key)),
    role: (key) => wordOf(said.role, key),
    status: (key) => wordOf(words.documents.statuses, key).toLowerCase(),
    whom: () => (isSelf() ? said.themselves : (row.subject?.name ?? said.somebodyElse)),
    other: () => (isSelf() ? '' : (row.subject?.name ?? said.somebodyElse)),
    email: (key) => (telling.knowsAddresses ? text(key) : ''),
  };
}

function languageInWords(code: string): string {
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code;
  } catch {
    return code || said.something;
  }
}

/** `2026-12-03` as `3 December 2026`; empty for what is no day. */
function dayInFull(day: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
