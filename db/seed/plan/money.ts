import { bullets, heading, p, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { owned, readied } from '../story.ts';

export const money: DemoSection = {
  heading: 'Money and time',
  purpose: 'Be straight about what this costs and where it comes from.',
  guidance: ['What is funded, part funded, not funded?', 'Are payments and access costs included?'],
  dueIn: 8,
  story: [owned(55, 'daniel'), readied(8, 'daniel', 44)],
  text: text(
    p(
      'The whole plan costs **£148,600 over two years**. That is about what one of our councils spends on outside advice in eleven weeks. Nearly three quarters of it is promised in writing; the rest we are still asking for.',
    ),
    table(
      ['What for', 'First year', 'Second year', 'Where from', 'How sure'],
      ['Fees for residents (A1, A3)', '£21,000', '£27,000', 'Rivermeet Combined Authority', 'Funded'],
      ['Travel, childcare, interpreters', '£14,500', '£18,000', 'Both councils, half each', 'Funded'],
      [
        'Benefits advice (A4)',
        '£6,000',
        '£6,000',
        'Moss Lantern Community Trust',
        'Part funded: first year only',
      ],
      ['Hardship floats (A5)', '£1,500', '£600', 'Ninefold Carers’ Network', 'Funded'],
      ['Community researchers (A8)', '£9,000', '£9,000', 'Not found yet', 'Not funded'],
      [
        'Plain papers and audio (A9)',
        '£8,000',
        '£8,000',
        'Rivermeet Combined Authority',
        'Promised until September 2027',
      ],
      ['A day a month for volunteer leads', '£5,400', '£5,400', 'Coalition’s own funds', 'Funded'],
      ['Looking back (A12)', '£1,200', '£8,000', 'A university, to be agreed', 'Part funded'],
    ),
    heading('Time'),
    p(
      'Money is the easy half. These are the hours that people have said they can give, and we have planned with no more than that:',
    ),
    bullets(
      'Officers: two days a week at Rivermeet and one at Ashbrook, written into their job plans from January 2027',
      'Residents: sixty people, on average three hours a month, all of them paid',
      'Groups: a day a month each, which is what they told us and not what we hoped',
    ),
    heading('What happens if the money stops'),
    p(
      'A1, A2, A6, A7 and A11 cost next to nothing and go on whatever happens. A8 does not begin until it is funded: asking unpaid volunteers to do it would break our own second standard. Everything between is slowed before it is stopped, and the steering group says so in public within a month.',
    ),
  ),
};
