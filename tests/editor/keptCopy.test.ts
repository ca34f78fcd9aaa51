import { describe, expect, it } from 'vitest';
import { keptCopy, keptCopyName } from '#app/editor/behaviour/keptCopy.ts';
import type { DocumentJson } from '#app/editor/schema/index.ts';

const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) => ({
  type: 'text',
  text: words,
  marks,
});
const doc = (...content: DocumentJson['content']): DocumentJson => ({ type: 'doc', content });

describe('the copy a person keeps of words that were not saved', () => {
  it('holds headings, lists, tables and formatting as a web page', () => {
    const page = keptCopy(
      'Paying people',
      'Set aside.',
      'en-GB',
      doc(
        { type: 'heading', attrs: { level: 3 }, content: [text('Who')] },
        {
          type: 'paragraph',
          content: [
            text('Nobody ', { type: 'bold' }),
            text('pays', { type: 'italic' }),
            { type: 'hardBreak' },
          ],
        },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('one')] }] }],
        },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [{ type: 'tableHeader', content: [{ type: 'paragraph' }] }] },
          ],
        },
      ),
    );
    expect(page).toContain('<h1>Paying people</h1>');
    expect(page).toContain(
      '<h3>Who</h3>\n<p><strong>Nobody </strong><em>pays</em><br></p>\n<ul><li><p>one</p></li></ul>',
    );
    expect(page).toContain('<table><tr><th><p></p></th></tr></table>');
  });
  it('runs nothing, whatever was in the text', () => {
    const page = keptCopy(
      '<b>"x"',
      '<i>',
      'en"',
      doc({
        type: 'paragraph',
        content: [
          text('<script>alert(1)</script>'),
          text('go', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
          text('ok', { type: 'link', attrs: { href: 'https://example.org/"onclick=' } }),
        ],
      }),
    );
    expect(page).not.toMatch(/<script|javascript:|<b>|"onclick/);
    expect(page).toContain('&#60;script&#62;');
  });
  it('has a file name any machine takes', () => {
    expect(keptCopyName('Who pays? / when: "now"', new Date('2026-11-23T14:02:00Z'))).toBe(
      'Who-pays-when-now-2026-11-23-14-02.html',
    );
    expect(keptCopyName('???', new Date('2026-11-23T14:02:00Z'))).toBe('section-2026-11-23-14-02.html');
  });
});
