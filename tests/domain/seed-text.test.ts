import { expect, test } from 'vitest';
import { checkDocument } from '#app/editor/schema/index.ts';
import { textOf } from '#app/editor/ydoc.ts';
import { bullets, heading, p, quote, steps, subheading, table, text } from '#db/seed/text.ts';

test('a line carries strong words, emphasis, links and breaks, and keeps every other letter', () => {
  expect(p('Say **this** and *that*, [here](https://a.example/b_c).\nThen stop.').content).toEqual([
    { type: 'text', text: 'Say ' },
    { type: 'text', text: 'this', marks: [{ type: 'bold' }] },
    { type: 'text', text: ' and ' },
    { type: 'text', text: 'that', marks: [{ type: 'italic' }] },
    { type: 'text', text: ', ' },
    { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://a.example/b_c' } }] },
    { type: 'text', text: '.' },
    { type: 'hardBreak' },
    { type: 'text', text: 'Then stop.' },
  ]);
});

test('a line without words is an empty paragraph', () => {
  expect(p('')).toEqual({ type: 'paragraph' });
});

test('everything the language can say is a document of the schema', () => {
  const said = text(
    heading('One'),
    subheading('Two'),
    quote('Three', '*four*'),
    bullets('five', ['six', steps('seven', 'eight')]),
    table(['nine', 'ten'], ['eleven', '**twelve**']),
  );
  expect(() => checkDocument(said)).not.toThrow();
  expect(textOf(said)).toBe('One\nTwo\nThree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve');
});
