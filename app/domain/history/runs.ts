/** What has to be known of something that happened to fold it. */
export type Foldable = {
  kind: string;
  actorId: string | null;
  documentId: string | null;
  /** `YYYY-MM-DD`. */
  day: string;
};

/** Neighbours by the same person, of the same kind, in the same document and on the same day, together. */
export function runsOf<Event extends Foldable>(
  events: readonly Event[],
  folds: (kind: string) => boolean,
): Event[][] {
  const runs: Event[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && folds(event.kind) && belongTogether(last, event)) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

const belongTogether = (one: Foldable, other: Foldable): boolean =>
  one.kind === other.kind &&
  one.actorId !== null &&
  one.actorId === other.actorId &&
  one.documentId === other.documentId &&
  one.day === other.day;
