/**
 * A calendar day (`YYYY-MM-DD`) in full, as `3 December 2026`. A due date is a day and not a moment, so it reads the
 * same in every time zone, on the server and in every browser.
 */
export function dayInWords(day: string, language = 'en-GB'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  );
}

/** The day of a moment (ISO 8601) where the coalition lives, as `3 December 2026`. */
export function momentInWords(moment: string, timeZone: string, language = 'en-GB'): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(moment));
}
