/** How long a deleted document can be brought back. */
export const KEPT_DAYS = 30;

const DAY_MS = 86_400_000;

/** The moment at which a document deleted at `deletedAt` goes for good. */
export const goesAt = (deletedAt: Date): Date => new Date(deletedAt.getTime() + KEPT_DAYS * DAY_MS);

/** Deleted before this moment is gone for good at `now`. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS);

/** Whole days until it goes for good; the last one counts as one. */
export const daysLeft = (deletedAt: Date, now: Date): number =>
  Math.max(0, Math.ceil((goesAt(deletedAt).getTime() - now.getTime()) / DAY_MS));

/** Whether `typed` is the title, as somebody types it: spaces, capitals and the shape of quotes and dashes aside. */
export const isTitle = (typed: string, title: string): boolean => plain(typed) === plain(title);

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
