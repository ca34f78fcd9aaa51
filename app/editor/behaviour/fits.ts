import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * Whether an update builds only on what the document has or it brings itself. Yjs keeps one that does not in
 * memory until the missing part comes, and hands it to every later joiner: honest pages never need that, because
 * they compare first, and forged bytes mostly end up there.
 */
export function fits({ structs, ds }: Decoded, doc: Y.Doc): boolean {
  const reach = new Map<number, number>();
  const reachOf = (client: number) => reach.get(client) ?? Y.getState(doc.store, client);
  for (const { id, length, constructor } of structs) {
    const until = reachOf(id.client);
    if (id.clock > until) return false;
    if (constructor === Y.Skip && id.clock + length > until) return false;
    reach.set(id.client, Math.max(until, id.clock + length));
  }
  const has = (id: unknown) => !(id instanceof Y.ID) || id.clock < reachOf(id.client);
  const rests = structs.every(
    (struct) =>
      !(struct instanceof Y.Item) || (has(struct.origin) && has(struct.rightOrigin) && has(struct.parent)),
  );
  if (!rests) return false;
  for (const [client, deleted] of ds.clients) {
    if (deleted.some(({ clock, len }) => clock + len > reachOf(client))) return false;
  }
  return true;
}
