import { words } from '#app/words/index.ts';

type Named = { id: string; name: string; first: boolean };

/**
 * Owners as one reads them under a heading: `Joyce Adeyemi, with Callum Reddish and Priya Nair`; the first owner
 * first. Empty when nobody owns the section. `meId`: the reader, who is called "You".
 */
export function ownersInWords(owners: readonly Named[], meId?: string, language = 'en-GB'): string {
  const [first, ...others] = [...owners].sort((a, b) => Number(b.first) - Number(a.first));
  if (!first) return '';
  const called = (owner: Named) => (owner.id === meId ? words.ownership.you : owner.name);
  if (others.length === 0) return called(first);
  const rest = others.map((owner) => (owner.id === meId ? words.ownership.you.toLowerCase() : owner.name));
  return words.ownership.firstWith(called(first), new Intl.ListFormat(language).format(rest));
}
