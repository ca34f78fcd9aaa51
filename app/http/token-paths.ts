/** Paths whose last part opens something: whoever has it can come in. */
const OPENING = /^\/+(join|with|reset)\/./i;
/** As long as a token and longer than a record's id: masked wherever it stands, however the path is written. */
const LONG = /[\w-]{37,}/g;

/** Whether a path carries a secret. Such a page tells no other page where it was. */
export const carriesToken = (path: string): boolean => OPENING.test(path);

/** A path as the log may have it: what opens something is left out. */
export function withoutToken(path: string): string {
  const masked = path.replace(LONG, '…');
  return carriesToken(masked) ? masked.replace(/^(\/+\w+\/).*$/s, '$1…') : masked;
}
