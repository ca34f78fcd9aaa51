import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { relationshipsPath } from '../package.ts';

/** The zip's own clock, in the machine's time as zip wants it: the earliest moment a zip can say. */
const ZIP_TIME = new Date(1980, 0, 1);

/** Readers look for these first. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/**
 * The same file for the same input, byte for byte: docx makes random relationship ids and writes the clock.
 * Also says the language in the core properties, which docx cannot.
 */
export function postprocess(
  packed: Uint8Array,
  { now, language }: { now: string; language: string },
): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  for (const path of parts.keys()) renumber(parts, path);
  change(parts, 'word/document.xml', renumberBookmarks);
  change(parts, 'docProps/core.xml', (core) =>
    core
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + now)
      .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
  );
  const rank = (path: string) => FIRST.indexOf(path) + 1 || FIRST.length + 1;
  const paths = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files = Object.fromEntries(paths.map((path) => [path, strToU8(parts.get(path) ?? '')]));
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}

/** Gives a part's relationships the ids rId1, rId2 … in their order, there and wherever the part uses them. */
function renumber(parts: Map<string, string>, path: string): void {
  const relationships = parts.get(relationshipsPath(path));
  if (relationships === undefined) return;
  const ids = new Map<string, string>();
  const numbered = relationships.replace(/ Id="([^"]*)"/g, (_, id: string) => {
    ids.set(id, `rId${ids.size + 1}`);
    return ` Id="${ids.get(id)}"`;
  });
  parts.set(relationshipsPath(path), numbered);
  // Only inside a tag: what people write has its `<` escaped.
  change(parts, path, (xml) =>
    xml.replace(/(<w:[^<>]* r:id=")([^"]*)(")/g, (all, before: string, id: string, after: string) =>
      ids.has(id) ? before + ids.get(id) + after : all,
    ),
  );
}

/** docx counts bookmarks through the life of its thread; here they count from 1 in every file. */
function renumberBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)[^<>]* w:id=")(\d+)"/g, (_, before: string, id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size + 1);
    return `${before}${ids.get(id)}"`;
  });
}

function change(parts: Map<string, string>, path: string, edit: (xml: string) => string): void {
  const xml = parts.get(path);
  if (xml !== undefined) parts.set(path, edit(xml));
}
