import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A Word file's parts by their path in the package, as text. */
export type Parts = ReadonlyMap<string, string>;

/** Reads our own files only: it trusts their size. Files from people need the importer's limits. */
export function partsOf(bytes: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([path, content]) => [path, strFromU8(content)]));
}

export type Attributes = Readonly<Record<string, string>>;
export type Visitor = {
  open?(name: string, attributes: Attributes, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
};

/** Walks an XML part; `path` holds the names of the elements around. Throws when the part is not well formed. */
export function walk(xml: string, visitor: Visitor): void {
  const path: string[] = [];
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    visitor.open?.(name, attributes, path);
    path.push(name);
  });
  parser.on('text', (text) => visitor.text?.(text, path));
  parser.on('closetag', ({ name }) => {
    path.pop();
    visitor.close?.(name, path);
  });
  parser.write(xml).close();
}

/** `word/_rels/document.xml.rels` for `word/document.xml`. */
export const relationshipsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

export type Relationship = { id: string; type: string; target: string; external: boolean };

/** What a part points to. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const found: Relationship[] = [];
  walk(parts.get(relationshipsPath(part)) ?? '<none/>', {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      found.push({
        id: Id,
        type: Type.replace(/^.*\//, ''),
        target: Target,
        external: TargetMode === 'External',
      });
    },
  });
  return found;
}
