import type { NodeJson } from '#app/editor/schema/index.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { wordFile } from '#app/word/export/index.ts';
import { partsOf } from '#app/word/package.ts';
import { saying } from './golden.ts';

/** The XML that these nodes become, without what every file has around them. */
export async function fragmentOf(...nodes: NodeJson[]): Promise<string> {
  const { bytes } = await wordFile(saying(...nodes), SCHEMA_VERSION);
  const body = partsOf(bytes).get('word/document.xml') ?? '';
  const note = body.lastIndexOf('Owned by Joyce Adeyemi');
  return body.slice(body.indexOf('</w:p>', note) + '</w:p>'.length, body.lastIndexOf('<w:sectPr>'));
}
