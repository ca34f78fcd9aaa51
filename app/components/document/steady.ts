/**
 * Which sections keep their place in the page when the order changes. The browser takes the caret away from whatever
 * is taken out of the page and put back, so those in `held` (somebody writes there) are stayed with as far as their
 * own order allows, and the others are drawn anew around them; as few of those as can be.
 */
export function stayingPut(
  before: readonly string[],
  now: readonly string[],
  held: ReadonlySet<string>,
): ReadonlySet<string> {
  const was = new Map(before.map((id, at) => [id, at]));
  const both = now.flatMap((id) => {
    const at = was.get(id);
    return at === undefined ? [] : [{ id, at, weight: held.has(id) ? now.length + 1 : 1 }];
  });
  /** For each, the heaviest rising row that ends with it. */
  const best = both.map(({ weight }) => ({ weight, previous: -1 }));
  both.forEach(({ at, weight }, here) => {
    for (let earlier = 0; earlier < here; earlier += 1) {
      const sum = (best[earlier]?.weight ?? 0) + weight;
      const mine = best[here];
      if (mine && (both[earlier]?.at ?? 0) < at && sum > mine.weight)
        best[here] = { weight: sum, previous: earlier };
    }
  });
  const staying = new Set<string>();
  let heaviest = -1;
  best.forEach(({ weight }, at) => {
    if (weight > (best[heaviest]?.weight ?? 0)) heaviest = at;
  });
  for (let at = heaviest; at >= 0; at = best[at]?.previous ?? -1) staying.add(both[at]?.id ?? '');
  return staying;
}

/** The sections to draw: those that are there, and those somebody still writes in after they were taken out. */
export function withThoseHeld<T extends { id: string }>(
  before: readonly T[],
  now: readonly T[],
  held: ReadonlySet<string>,
): T[] {
  const there = new Set(now.map(({ id }) => id));
  const drawn = [...now];
  before.forEach((section, at) => {
    if (there.has(section.id) || !held.has(section.id)) return;
    // After the one that stood above it.
    const above = before.slice(0, at).findLast(({ id }) => drawn.some((each) => each.id === id));
    drawn.splice(drawn.findIndex(({ id }) => id === above?.id) + 1, 0, section);
  });
  return drawn;
}
