/** A moment as one reads it, `23 November 2026 at 14:02`, where the coalition lives. `iso`: ISO 8601. */
export function Moment({ iso, timeZone = 'Europe/London' }: { iso: string; timeZone?: string | undefined }) {
  const form = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return <time dateTime={iso}>{form.format(new Date(iso))}</time>;
}
