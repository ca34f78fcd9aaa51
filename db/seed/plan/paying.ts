import { bullets, heading, p, steps, subheading, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { due, moved, offered, owned, takenUp } from '../story.ts';

export const paying: DemoSection = {
  heading: 'Paying people for their time',
  purpose: 'Say what will be paid, to whom, how, and by when.',
  guidance: [
    'Is one organisation named as lead, and a role rather than only a person?',
    'Is the money real?',
    'How will people affected help to do it?',
    'What will be true when it is done?',
  ],
  dueIn: 10,
  story: [
    owned(60, 'joyce', { message: 'You said it best in March: nobody should pay to be listened to.' }),
    owned(54, 'callum'),
    moved(53, 'joyce', 'drafting'),
    offered(37, 'priya', 'I pay nine groups’ expenses by hand every month. I know where it goes wrong.'),
    takenUp(36, 'priya', 'joyce'),
    due(15, 'joyce', 10),
  ],
  text: text(
    p(
      'Nobody should be out of pocket for helping a council do its job better. Today eleven of our organisations pay people in seven different ways, and three of them do not pay at all.',
    ),
    p(
      'We will agree one rate and one form across the city-region. The rate is £15 an hour for meetings, reading and travel time alike. It covers:',
    ),
    bullets(
      'reading papers before a meeting, at one hour for every twenty pages',
      'the meeting itself, with a two-hour minimum',
      [
        'the journey, there and back:',
        bullets(
          'by bus or tram, with a day ticket sent to your phone or by post',
          'by taxi, when there is no bus after the meeting or you cannot use one',
          'on foot or by bicycle, when you would rather',
        ),
      ],
      'an hour afterwards, if you are asked to check what was written down',
    ),
    p(
      'Childcare, a carer’s time, interpreters and data for a phone are **costs, not pay**. The organiser books and pays them. They never come out of the fee, and nobody has to bring a receipt to be believed about a bus fare.',
    ),
    heading('The actions'),
    table(
      ['Action', 'Who leads', 'By when', 'How we will know', 'How people affected take part'],
      [
        '**A1** Agree one rate and one form for the whole city-region',
        'Rivermeet Combined Authority, head of policy',
        '31 January 2027',
        'The same one-page form is on all eleven websites',
        'Six paid residents design the form and test it on phones',
      ],
      [
        '**A2** Say the fee in every invitation',
        'Ashbrook Borough Council, democratic services manager',
        '30 November 2026',
        'Twenty invitations drawn at random each quarter, all with the fee in pounds',
        'Two members of Second Bell draw and read them',
      ],
      [
        '**A3** Pay everyone within ten working days',
        'Rivermeet Combined Authority, head of finance',
        '30 September 2027',
        'Paid on time: 38% today, 95% by September 2027',
        'People who were paid late sit on the group that mends it',
      ],
      [
        '**A4** Offer independent benefits advice before the first payment',
        'Moss Lantern Community Trust, advice lead',
        '31 March 2027',
        'Every person paid has been offered a half-hour call; we count how many took it',
        'People who lost money in the past helped to write the script',
      ],
      [
        '**A5** Open a hardship float of £300 in each borough',
        'Ninefold Carers’ Network, treasurer',
        '30 June 2027',
        'Cash or a loaded card in the hand on the day, without a form',
        'Carers choose who holds each float',
      ],
    ),
    heading('How somebody gets paid'),
    p('From the day the form is in use this is all that anybody has to do:'),
    steps(
      'Before the session you are told the fee and asked how you would like to be paid: bank, card or cash.',
      [
        'At the session you write your name once, on one sheet.',
        bullets(
          'If you do not want your name on a sheet, tell the organiser, who signs for you.',
          'If you came online, staying to the end is enough.',
        ),
      ],
      'Within ten working days the money is there. If it is not, you ring one number, and a person answers.',
    ),
    subheading('If you get benefits'),
    p(
      'A payment can change what you receive. Do not let anybody tell you that it “will be fine”. You can ask an adviser who works for neither council, by telephone or in person, and you can also say no to the fee and still come. Start with the [guide to fees and benefits](https://moss-lantern.example/fees-and-benefits), which two of our members wrote after it went wrong for them.',
    ),
    heading('What is still open'),
    bullets(
      'Payroll cannot yet pay someone without a bank account. The credit union in Ashbrook may load a card for anybody who has a library card: Farida is asking.',
      'Whether £15 is right. It was set in 2023, and Rivermeet’s own panels are now paid more.',
      'Whether people who come for an employer should be paid as well. We think not; three people disagree, and they are to be asked again.',
    ),
  ),
};
