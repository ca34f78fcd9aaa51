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

/**
 * Owners as a file for outside says them: `Hill Street Group, with Joyce and a member of the coalition`. `names` are
 * what each wishes to be called there (people/named-outside.ts), the first owner's first. Two of one organisation are
 * said once; those who are not named are counted.
 */
export function ownersOutsideInWords(names: readonly string[], language = 'en-GB'): string {
  const { member, members } = words.account.outside;
  const unnamed = names.filter((name) => name === member).length;
  const [first, ...others] = [...new Set(names)].map((name) =>
    name === member && unnamed > 1 ? members(unnamed) : name,
  );
  if (first === undefined || others.length === 0) return first ?? '';
  return words.ownership.firstWith(first, new Intl.ListFormat(language).format(others));
}
