import { partsOf, relationshipsOf, walk, type Parts, type Relationship, type Visitor } from './package.ts';
import { readStory, type Story } from './story.ts';

const STORIES = /^word\/(document|header\d+|footer\d+|footnotes|endnotes|comments)\.xml$/;

/** What a link may lead to: a URI with one of these schemes, spelled with nothing a URI may not hold. */
const ADDRESS = /^(https?:\/\/|mailto:|tel:)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/i;

/**
 * Faults that break or confuse Word and that the Open XML SDK's validator does not see. Each is a sentence for
 * developers, without a word of the text. `sections` are the section bookmarks that must be there, in this order.
 */
export function lint(bytes: Uint8Array, { sections }: { sections?: readonly string[] } = {}): string[] {
  const faults: string[] = [];
  const parts = partsOf(bytes);
  const told: Story = {
    styles: idsIn(parts, 'word/styles.xml', 'w:style', 'w:styleId'),
    numbers: idsIn(parts, 'word/numbering.xml', 'w:num', 'w:numId').add('0'),
    bookmarks: [],
    anchors: new Set(),
    relationships: new Set(),
    faults,
  };
  for (const [path, xml] of parts) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const relationships = STORIES.test(path) ? relationshipsOf(parts, path) : [];
    told.relationships = new Set(relationships.map(({ id }) => id));
    checkWalk(path, xml, STORIES.test(path) ? readStory(told) : {}, faults);
    faults.push(...relationships.flatMap(externalFault));
  }
  faults.push(...bookmarkFaults(told, sections));
  if (parts.get('word/settings.xml')?.includes('<w:updateFields'))
    faults.push('the settings ask to update fields');
  return faults;
}

function checkWalk(path: string, xml: string, visitor: Visitor, faults: string[]): void {
  try {
    walk(xml, visitor);
  } catch (error) {
    faults.push(`${path} is not well formed: ${String(error)}`);
  }
}

function externalFault({ type, target, external }: Relationship): string[] {
  if (!external) return [];
  if (type !== 'hyperlink') return [`an external ${type} is fetched when the file is opened`];
  return ADDRESS.test(target) ? [] : ['a link has an address that is not allowed, or not a URI'];
}

function bookmarkFaults({ bookmarks, anchors }: Story, sections: readonly string[] | undefined): string[] {
  const faults: string[] = [];
  // Word does not tell `A` from `a` here, and silently drops all but one of a name.
  const names = new Set<string>();
  for (const name of bookmarks) {
    if (names.has(name.toLowerCase())) faults.push(`the bookmark ${name} is there twice`);
    names.add(name.toLowerCase());
  }
  for (const anchor of anchors) {
    if (!names.has(anchor.toLowerCase()))
      faults.push(`a link points to the bookmark ${anchor}, which is not there`);
  }
  const marked = bookmarks.filter((name) => name.startsWith('_sec_'));
  if (sections && marked.join() !== sections.join()) {
    faults.push('the section bookmarks are not those of the document, one each, in its order');
  }
  return faults;
}

function idsIn(parts: Parts, path: string, element: string, attribute: string): Set<string> {
  const ids = new Set<string>();
  walk(parts.get(path) ?? '<none/>', {
    open(name, attributes) {
      if (name === element) ids.add(attributes[attribute] ?? '');
    },
  });
  return ids;
}
