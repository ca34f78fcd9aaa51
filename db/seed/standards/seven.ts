import type { DemoSection } from '../section.ts';
import { accepted, asked, due, moved } from '../story.ts';
import { bullets, heading, p, text } from '../text.ts';

export const seven: DemoSection = {
  heading: 'The standards',
  purpose: 'Set them out, each with what one would see, hear or hold.',
  guidance: [
    'Start with “We will”. Would two people agree whether it was met?',
    'What would we see, hear or hold?',
    'Which criterion protects the people with least power?',
    'Fewer is kinder.',
  ],
  dueIn: 9,
  story: [
    asked(42, 'joyce', {
      by: 'tomos',
      message: 'You and Callum argued these out in June. Would you both hold the pen?',
    }),
    asked(42, 'callum', {
      by: 'tomos',
      message: 'You and Joyce argued these out in June. Would you both hold the pen?',
    }),
    accepted(40, 'joyce'),
    accepted(39, 'callum'),
    moved(37, 'joyce', 'drafting'),
    due(21, 'callum', 9),
    moved(10, 'joyce', 'ready for comment'),
  ],
  text: text(
    heading('S1 Who is in the room'),
    p(
      '**We will ask first who is affected, and then who is missing.** A room that fills itself fills with people who already have time, money and confidence.',
    ),
    bullets(
      '**S1.1 must:** Before the first session there is a note of who is affected, who is coming, who is not, and what was done about it.',
      '**S1.2 must:** Somebody who shares the experience in question helped to write the invitation.',
      '**S1.3 should:** At least half of the people in the room are there for themselves, and not for an employer.',
    ),
    heading('S2 Support and payment'),
    p(
      '**We will pay people for the time and knowledge they bring, before costs fall on anyone.** Everybody else at the table is paid to be there.',
    ),
    bullets(
      '**S2.1 must:** The invitation says the fee, in pounds, before anyone agrees to come.',
      '**S2.2 must:** People are paid within ten working days of the session.',
      '**S2.3 must:** Travel, childcare and interpreters are booked and paid by the organiser.',
      '**S2.4 should:** Someone independent can be asked what a payment may mean for benefits.',
    ),
    heading('S3 Planning together from the start'),
    p(
      '**We will begin with a question, not with a draft.** A finished draft asks people to be polite. A question asks them to think.',
    ),
    bullets(
      '**S3.1 must:** The first open session comes before the first draft, and both dates are printed.',
      '**S3.2 should:** The question is written with people who will live with the answer.',
    ),
    heading('S4 Sharing what we know'),
    p(
      '**We will give everyone the same papers, in time and in a form they can use.** Knowing less than the others in the room is the quickest way to be quiet in it.',
    ),
    bullets(
      '**S4.1 must:** Papers are out ten days before, in plain English, and read well with a screen reader.',
      '**S4.2 must:** Anybody may ask for audio, large print, Easy Read or another language, and it costs them nothing.',
      '**S4.3 should:** Somebody is paid to be rung up with questions before the meeting.',
    ),
    heading('S5 Deciding together'),
    p(
      '**We will say before each meeting what can still change and who decides.** It is no shame that some things are fixed. It is one to let people find out afterwards.',
    ),
    bullets(
      '**S5.1 must:** Every item on the agenda says *for decision*, *for advice* or *for information*, and by whom.',
      '**S5.2 must:** Where advice is not followed, whoever decided writes down why, within ten working days.',
      '**S5.3 should:** At least two people affected have a vote.',
    ),
    heading('S6 Writing back'),
    p(
      '**We will tell people what became of what they said, with the reason.** This is the one people ask for first, and the one that costs least.',
    ),
    bullets(
      '**S6.1 must:** Within six weeks, everybody who said something hears what became of it.',
      '**S6.2 must:** “No” comes with a reason, signed by a person.',
      '**S6.3 should:** Those who spoke see the answer before it is public.',
    ),
    heading('S7 Learning'),
    p(
      '**We will ask what difference it made, and publish the answer when it is “none”.** A standard that is always met is not measuring anything.',
    ),
    bullets(
      '**S7.1 must:** A year on, somebody who was not in charge asks what came out differently.',
      '**S7.2 should:** People who took part do a third of the asking, paid.',
    ),
  ),
};
