import type { Attributes, Visitor } from './package.ts';

/** What is known of the file while its texts (body, header, footer, notes) are read, and what is found in them. */
export type Story = {
  styles: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Relationship ids of the part being read. */
  relationships: ReadonlySet<string>;
  bookmarks: string[];
  anchors: Set<string>;
  faults: string[];
};

/** Field codes we write ourselves. Anything else would be an instruction to Word that a person slipped in. */
const OUR_FIELDS = /^(PAGE|NUMPAGES|TOC \\o "1-1" \\n \\h \\z)$/;

/** Elements that open a range by id, and what closes it. */
const RANGES: Record<string, string> = {
  'w:bookmarkStart': 'w:bookmarkEnd',
  'w:commentRangeStart': 'w:commentRangeEnd',
  'w:moveFromRangeStart': 'w:moveFromRangeEnd',
  'w:moveToRangeStart': 'w:moveToRangeEnd',
};
const OPENED_BY = Object.fromEntries(Object.entries(RANGES).map(([start, end]) => [end, start]));
const STYLED = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);
const REVISIONS = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange']);

/** A visitor of one text that adds to `told.faults` what Word would stumble over. */
export function readStory(told: Story): Visitor {
  const { faults } = told;
  const open = new Set<string>();
  const once = new Set<string>();
  const tables: { columns: number; taken: number }[] = [];
  /** Per open element: the name of the child read last. */
  const lastChild: string[] = [''];
  let depthOfFields = 0;

  const unique = (kind: string, id: string | undefined) => {
    if (once.has(`${kind} ${id}`)) faults.push(`two ${kind}s have the id ${id}`);
    once.add(`${kind} ${id}`);
  };
  const visit: Record<string, (attributes: Attributes) => void> = {
    'w:bookmarkStart': (a) => told.bookmarks.push(a['w:name'] ?? ''),
    'w:hyperlink': (a) =>
      a['w:anchor'] !== undefined && a['r:id'] === undefined && told.anchors.add(a['w:anchor']),
    'w:numId': (a) =>
      !told.numbers.has(a['w:val'] ?? '') && faults.push(`no numbering has the id ${a['w:val']}`),
    'w:id': (a) => unique('content control', a['w:val']),
    'w:tbl': () => {
      if (lastChild.at(-1) === 'w:tbl') faults.push('two tables touch, and Word melts them into one');
      tables.push({ columns: 0, taken: 0 });
    },
    'w:gridCol': () => (tables.at(-1) ?? { columns: 0 }).columns++,
    'w:tr': () => Object.assign(tables.at(-1) ?? {}, { taken: 0 }),
    'w:tc': () => (tables.at(-1) ?? { taken: 0 }).taken++,
    'w:gridSpan': (a) => ((tables.at(-1) ?? { taken: 0 }).taken += Number(a['w:val']) - 1),
    'w:fldChar': (a) => {
      if (a['w:dirty'] !== undefined)
        faults.push('a field is marked dirty, so Word asks whether to update it');
      depthOfFields += { begin: 1, end: -1 }[a['w:fldCharType'] ?? ''] ?? 0;
    },
    'w:fldSimple': () => faults.push('a field that is not ours'),
  };

  return {
    open(name, attributes) {
      const id = `${name} ${attributes['w:id']}`;
      if (name in RANGES) {
        unique(name, attributes['w:id']);
        open.add(id);
      }
      const start = OPENED_BY[name];
      if (start && !open.delete(`${start} ${attributes['w:id']}`))
        faults.push(`${id} closes what nothing opened`);
      if (REVISIONS.has(name)) unique('revision', attributes['w:id']);
      const styleId = attributes['w:val'] ?? '';
      if (STYLED.has(name) && !told.styles.has(styleId)) faults.push(`no style has the id ${styleId}`);
      const relationship = attributes['r:id'];
      if (relationship !== undefined && !told.relationships.has(relationship)) {
        faults.push(`no relationship has the id ${relationship}`);
      }
      visit[name]?.(attributes);
      lastChild.splice(-1, 1, name);
      lastChild.push('');
    },
    text(text, path) {
      if (path.at(-1) === 'w:instrText' && !OUR_FIELDS.test(text.trim()))
        faults.push('a field that is not ours');
    },
    close(name, path) {
      const last = lastChild.pop();
      if (name === 'w:tc' && last !== 'w:p') faults.push('a table cell does not end with a paragraph');
      if (name === 'w:tr') {
        const table = tables.at(-1);
        if (table && table.taken > table.columns) faults.push('a row reaches beyond its table’s grid');
      }
      if (name === 'w:tbl') tables.pop();
      if (path.length > 0) return;
      for (const id of open) faults.push(`${id} is never closed`);
      if (depthOfFields !== 0) faults.push('a field is never closed');
    },
  };
}
