import type { DocumentJson, NodeJson } from '#app/editor/schema/index.ts';
import type { ExportDocument } from '#app/domain/ports.ts';
import { ownersInWords } from '#app/domain/ownership/in-words.ts';
import { plan } from '#db/seed/plan/index.ts';
import { bullets, heading, p, quote, steps, subheading, table, text } from '#db/seed/text.ts';

type Written = { heading: string; owners?: string; status?: string; content: DocumentJson };

/** A document for a test: only what it says is given. Ids count up, the clock stands still. */
export function documentOf(sections: Written[], about: Partial<ExportDocument> = {}): ExportDocument {
  return {
    id: '0197a000-0000-7000-8000-000000000001',
    coalition: 'Hill Street coalition',
    title: 'A plan for Hill Street',
    kind: 'Action plan',
    language: 'en-GB',
    timeZone: 'Europe/London',
    now: '2026-11-23T19:00:00.000Z',
    sections: sections.map(({ owners = 'Joyce Adeyemi', status = 'Drafting', ...section }, at) => ({
      id: `0197a000-0000-7000-8000-1${String(at).padStart(11, '0')}`,
      owners,
      status,
      ...section,
    })),
    ...about,
  };
}

/** A document of one section that says this. */
export const saying = (...nodes: NodeJson[]): ExportDocument =>
  documentOf([{ heading: 'One section', content: text(...nodes) }]);

export const node = (type: string, content: NodeJson[], attrs?: Record<string, unknown>): NodeJson => ({
  type,
  content,
  ...(attrs && { attrs }),
});
export const word = (said: string, ...marks: string[]): NodeJson => ({
  type: 'text',
  text: said,
  marks: marks.map((type) => ({ type })),
});
export const link = (href: unknown) => ({ type: 'link', attrs: { href } });

const td = (line: string, attrs: Record<string, unknown> = {}) => node('tableCell', [p(line)], attrs);
const th = (line: string, attrs: Record<string, unknown> = {}) => node('tableHeader', [p(line)], attrs);
const tr = (...cells: NodeJson[]) => node('tableRow', cells);
const li = (...content: NodeJson[]) => node('listItem', content);

const named = (key: string) => ({
  id: key,
  name: `${key[0]?.toUpperCase()}${key.slice(1)} Example`,
  first: false,
});

/** The documents every export must bring home whole: each goes through all our readers. */
export const golden: Record<string, ExportDocument> = {
  'the demo plan': documentOf(
    plan.sections.map((section, at) => ({
      heading: section.heading,
      // None, one, two, three, and so on again.
      owners: ownersInWords(['amina', 'joyce', 'lin'].slice(0, at % 4).map(named)),
      content: section.text ?? text(p('')),
    })),
    { title: plan.title },
  ),
  'nested lists': saying(
    p('Lists in lists:'),
    bullets('One', ['Two', bullets('Two, one', ['Two, two', steps('Deep first', 'Deep second')])], 'Three'),
    steps(
      'First',
      ['Second', steps('Second, first', ['Second, second', bullets('A dot', 'Another')])],
      'Third',
    ),
    p('And one that starts again:'),
    steps('First again', 'Second again'),
    node('orderedList', [li(p('Seventh')), li(p('Eighth'))], { start: 7 }),
    node('orderedList', [li(p('Letter c')), li(p('Letter d'))], { start: 3, type: 'a' }),
    node('bulletList', [
      li(p('An item'), p('of two paragraphs'), heading('with a heading'), p('and more')),
      li(p('Last')),
    ]),
  ),
  'lists ten deep': saying(
    Array.from({ length: 10 }).reduce<NodeJson>(
      (inner, _, at) => bullets(['Level ' + (10 - at), inner]),
      bullets('End'),
    ),
  ),
  tables: saying(
    table(
      ['Action', 'Who leads', 'By when'],
      ['Pay people', 'The council', 'June'],
      ['Ask early', '', 'May'],
    ),
    table(['Another right after'], ['One cell']),
    p('Merged cells:'),
    node('table', [
      tr(th('Both years', { colspan: 2 }), th('Total', { rowspan: 2 })),
      tr(th('2026'), th('2027')),
      tr(td('Three, then four', { rowspan: 2 }), td('4'), td('7')),
      tr(
        td('five, and a list'),
        node('tableCell', [p('Nine:'), bullets('four', ['five', bullets('or six')])]),
      ),
    ]),
    p('Headers down the side, and a table in a table:'),
    node('table', [
      tr(th('Side'), td('One')),
      tr(th('Side too'), node('tableCell', [table(['In'], ['side'])])),
    ]),
    p('Uneven rows, and spans that reach too far:'),
    node('table', [tr(td('a', { rowspan: 9 }), td('b'), td('c')), tr(td('d', { colspan: 40 })), tr(td('e'))]),
    node('table', [tr(th('Only headers'), th('in here')), tr(th('really'), th('only'))]),
    quote('A quote after a table', 'of two paragraphs'),
  ),
  'right to left': documentOf(
    [
      {
        heading: 'خطة العمل المشتركة',
        owners: 'ليلى حداد',
        content: text(
          p('هذه خطة العمل for Greater Manchester في عام 2026، وهي **مسودة**.'),
          bullets('أولا', ['ثانيا', bullets('ثانيا وأولا')]),
          table(['الإجراء', 'متى'], ['ندفع للناس', 'حزيران']),
          quote('لا شيء عنا بدوننا'),
        ),
      },
      {
        heading: 'עברית ואנגלית',
        content: text(p('English with שלום עולם! inside, and 1234.'), p('שלום (Manchester) שלום')),
      },
    ],
    { title: 'خطة العمل', coalition: 'Salford مجموعة' },
  ),
  'empty sections': documentOf([
    { heading: 'Nobody has begun', owners: '', status: 'Not started', content: text(p('')) },
    { heading: 'Blank lines only', content: text(p(''), p('  '), heading('')) },
    {
      heading: 'Something between blank lines',
      content: text(p(''), p('Here.'), p(''), subheading('There'), p('')),
    },
  ]),
  'marks and links': saying(
    node('paragraph', [
      word('All: '),
      word('bold', 'bold'),
      word(' italic', 'italic'),
      word(' under', 'underline'),
      word(' struck', 'strike'),
      word(' everything', 'bold', 'italic', 'underline', 'strike'),
      { type: 'hardBreak' },
      word('after the break'),
    ]),
    node('paragraph', [
      word('See '),
      { ...word('a link '), marks: [link('https://example.org/a?b=1&c="2"')] },
      { ...word('with bold'), marks: [link('https://example.org/a?b=1&c="2"'), { type: 'bold' }] },
      { ...word(' write'), marks: [link('mailto:hello@people.example?subject=Plan')] },
      { ...word(' ring'), marks: [link('tel:+441610000000')] },
    ]),
    p(
      '[a strange address](https://exa_mple.org/%zz/ü?q=a|b{c}#x^y) and [another](http://user:pass@[::1]:8080/)',
    ),
    quote('Quoted, with **bold**'),
    p('  spaces   inside  and at the end  '),
    p('“Quotes”, dashes – and — and an emoji 🤝, ½, ﬁ, 中文, हिन्दी, ไทย'),
  ),
  'nothing at all': documentOf([]),
};
