import { bullets, heading, p, steps, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { due, moved, owned } from '../story.ts';

export const tracking: DemoSection = {
  heading: 'How we will track progress',
  purpose: 'Set a rhythm, and say in words what our ratings mean.',
  guidance: ['Quarterly?', 'What do red, amber and green mean in words?', 'Who rates, and who checks?'],
  dueIn: 16,
  story: [owned(46, 'farida'), moved(39, 'farida', 'drafting'), due(11, 'amina', 16)],
  text: text(
    p(
      'We look at the whole plan four times a year: in January, April, July and October. It takes one evening. Each lead brings one page, and the people affected say whether they recognise what is on it.',
    ),
    heading('What the colours mean'),
    p(
      'A colour is only used while an action is under way, always with its word, and never without a reason when it is not green.',
    ),
    table(
      ['Word', 'What it means', 'What happens next'],
      [
        'Green: on course',
        'It will be done by its date, and the people affected agree',
        'Nothing; thank somebody',
      ],
      [
        'Amber: slipping',
        'It may be up to three months late, or part of it will not be done',
        'The lead says what would help; the steering group answers within two weeks',
      ],
      [
        'Red: stuck',
        'It will not be done as it stands',
        'It goes on the next agenda as the first item, with the lead and the people affected',
      ],
    ),
    heading('Who rates, and who checks'),
    steps(
      'The lead proposes a colour, with a reason in a sentence.',
      'Two people affected, who are not from the lead’s organisation, agree or do not agree.',
      'If they do not agree, *both* colours are printed.',
    ),
    heading('The actions'),
    table(
      ['Action', 'Who leads', 'By when', 'How we will know', 'How people affected take part'],
      [
        '**A10** “You said, we did” for every session, within six weeks',
        'Moss Lantern Community Trust, communications officer',
        '31 January 2027',
        'A page for each session with every point, its answer and the reason',
        'Those who spoke see it first, and may say that it is not what they meant',
      ],
      [
        '**A11** One public page with every action, its colour and its reason',
        'Second Bell Youth Panel, the co-chairs',
        '28 February 2027',
        'The page is there, and never more than two weeks old',
        'Young people build and keep it, paid',
      ],
      [
        '**A12** Ask what difference it made',
        'Level Ground Disabled People’s Group, research lead',
        '29 February 2028',
        'A report that names three decisions which came out differently, or says that none did',
        'People who took part do a third of the interviews',
      ],
    ),
    p(
      'We will not count how many people came to how many meetings and call it an effect. What we will look for:',
    ),
    bullets(
      'a decision that changed, and can be shown to have changed, after somebody spoke',
      'people who came a second time without being asked',
      'money that reached people on the day it was promised',
    ),
  ),
};
