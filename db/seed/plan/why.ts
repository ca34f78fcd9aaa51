import { bullets, heading, p, quote, steps, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { owned, readied } from '../story.ts';

export const why: DemoSection = {
  heading: 'Why these actions',
  purpose: 'Link the plan to need and to what people said.',
  guidance: ['What is the problem, how do we know, and who told us?', 'What was left out, and why?'],
  dueIn: 4,
  story: [
    owned(58, 'marek', { by: 'tomos', message: 'You were at six of the nine sessions. Nobody else was.' }),
    readied(9, 'marek', 55),
  ],
  text: text(
    p(
      'Between February and June 2026 we held nine sessions: in libraries, a mosque hall, a launderette, a bus depot canteen and online. One hundred and forty-three people came, and forty-one of them came back a second time to check what we had written down.',
    ),
    p(
      'Nobody was asked to respond to a document. We asked two questions: *when did you last help a council decide something*, and *what happened afterwards?*',
    ),
    quote(
      'I gave four evenings to that board. I got a thank-you card and a parking fine.',
      '*A tenant at Cobbler’s Yard, 12 March 2026. Asked to be named this way.*',
    ),
    heading('What came up every time'),
    steps(
      '**People were asked too late to change anything.** Of the thirty-one pieces of work they told us about, twenty-four had a finished draft before the first resident walked in.',
      '**People paid their own way to be there.** Bus fares, childcare, a lost shift, data on a phone. One carer worked out that a year on a panel had cost her £412.',
      '**Nobody wrote back.** Two people in three never heard what became of what they said. Some found out from the local paper.',
    ),
    p('The actions in this plan answer those three, in that order.'),
    heading('What already works'),
    p(
      'It is not all gaps. Some things are done well in one place and nowhere else, and the cheapest action in any plan is to copy a neighbour:',
    ),
    bullets(
      'The youth panel at Second Bell sets half of every agenda itself, and is sent the papers as voice notes.',
      'Ashbrook’s libraries lend a quiet room, a laptop and a person who knows how to use both.',
      [
        'Level Ground checks every venue before it is booked. Their list asks three things that official ones forget:',
        bullets(
          'Can you get from the bus stop to the door in the rain?',
          'Is there somewhere to be on your own for ten minutes?',
          'Can you leave without everyone watching?',
        ),
      ],
    ),
    heading('What we left out'),
    p(
      'Housing repairs came up at six sessions out of nine. They matter more to many people than anything in here. We left them out because this plan is about how decisions are made, and we passed the list, with names taken off, to the tenants’ panels of both councils on 3 July 2026. Their answers are on [the coalition’s page](https://coalition.example/repairs).',
    ),
    p(
      'We also left out a plan for a single online platform for every consultation. People told us plainly: another login is not what was missing.',
    ),
  ),
};
