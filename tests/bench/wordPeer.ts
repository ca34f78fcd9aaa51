import { readFileSync, writeFileSync } from 'node:fs';
import { Packer } from 'docx';
import { defaultMarks, defaultNodes, DocxSerializer, type NodeSerializer } from 'prosemirror-docx';
import { schema, type DocumentJson } from '#app/editor/schema/index.ts';

/** prosemirror-docx on the same text, under our names for its nodes: the peer of word.ts. Arguments: JSON in, .docx out. */
const [, , input = '', output = ''] = process.argv;

const { bullet_list, ordered_list, list_item, hard_break, ...rest } = defaultNodes;
const nodes = {
  ...rest,
  bulletList: bullet_list,
  orderedList: ordered_list,
  listItem: list_item,
  hardBreak: hard_break,
};
const serializer = new DocxSerializer(nodes as NodeSerializer, defaultMarks);

const text = schema.nodeFromJSON(JSON.parse(readFileSync(input, 'utf8')) as DocumentJson);
const document = serializer.serialize(text, { getImageBuffer: () => new Uint8Array() });
writeFileSync(output, await Packer.toBuffer(document));
