import { progress } from './progress.ts';

/** The home of a coalition: what needs me, what is mine, and how far the documents are; and where else one can go. */
export const home = {
  pageTitle: 'Home',
  title: 'What needs you',
  /** `by` is a date in words, or empty. */
  lede: (count: number, by: string) => {
    if (count === 1) return by ? `One thing, by ${by}.` : 'One thing.';
    return by ? `${inWords(count)} things, the first by ${by}.` : `${inWords(count)} things.`;
  },
  more: (count: number) =>
    count === 1
      ? 'One more comes up when you have dealt with these.'
      : `${inWords(count)} more come up as you deal with these.`,
  nothing: 'Nothing waits for you just now.',
  nothingYet:
    'Nothing waits for you just now. When somebody asks you to own a section, it is the first thing you see here.',
  guest: {
    title: 'What you can read',
    lede: 'Open a document to read it as it stands now, or take it with you as a Word file.',
    ledeReviewer:
      'Open a document to read it as it stands now. When a draft is sent to you for review, it is the first thing you see here.',
  },
  needs: {
    asked: (who: string, heading: string) => `${who} asks you to own “${heading}”`,
    handOver: (who: string, heading: string) => `${who} asks you to take over “${heading}”`,
    somebody: 'Somebody',
    answerBy: 'Answer by ',
    due: (heading: string) => `Your section “${heading}” is due`,
    dueToday: (heading: string) => `Your section “${heading}” is due today`,
    overdue: (heading: string) => `Your section “${heading}” was due`,
    dueOn: 'Due ',
    wasDueOn: 'Was due ',
    offered: (who: string, heading: string) => `${who} offers to own “${heading}”`,
    changed: (heading: string) => `“${heading}” has changed since you agreed`,
    agreedOn: (where: string, day: string) => `You agreed to it on ${day} (${where}).`,
    changedBy: (who: string) => `${who} changed it.`,
    seen: 'Seen',
    /** Read aloud after "Seen". */
    seenMore: (heading: string) => `, “${heading}”`,
    quoted: (message: string) => `“${message}”`,
    waiting: 'Waiting for your answer',
  },
  /** What was just done, after it led here. */
  done: {
    seen: 'Noted: you have seen the change.',
  },
  where: (document: string, number: number) => `${document}, section ${number}`,
  mine: 'Your sections',
  allMine: (count: number) => `All ${count} of your sections`,
  everywhere: 'Your sections everywhere',
  firstOwner: 'You answer for it',
  owner: 'You are one of its owners',
  due: 'Due ',
  documents: 'Documents',
  allDocuments: (count: number) =>
    count === 1 ? 'The document, and the archive' : `All ${count} documents, and the archive`,
  archive: 'The archive',
  start: 'Start a document',
  invite: 'Invite people',
  noDocuments: {
    what: 'No document has been started here yet.',
    mayStart:
      'Start one from a template, or with a blank page: its sections, their owners and how far they are appear here.',
    wait: 'When a facilitator starts one, its sections and their owners appear here.',
  },
  newHere: {
    title: 'Your coalition is ready',
    lede: 'Invite the people you want to write with, and start your first document. Either can come first.',
  },
  needOwner: (count: number) =>
    count === 1
      ? 'One section needs an owner. You can offer to own it.'
      : `${inWords(count)} sections need an owner. You can offer to own one.`,
  needOwnerAsk: (count: number) =>
    count === 1
      ? 'One section needs an owner. You can ask somebody to own it.'
      : `${inWords(count)} sections need an owner. You can ask people to own them.`,
  needOwnerStep: (document: string) => `See who owns what in “${document}”`,
  comingUp: {
    title: 'Coming up',
    none: 'Nothing is due in the next four weeks.',
    'my answer': (heading: string, who: string) =>
      who ? `Your answer to ${who} on “${heading}”` : `Your answer on “${heading}”`,
    'my section': (heading: string) => `Your section “${heading}” is due`,
    section: (heading: string) => `“${heading}” is due`,
  },
  lately: {
    title: 'Lately',
    none: 'What people do here is written down here, with who and when.',
    all: 'All activity',
  },
  choose: {
    pageTitle: 'Your coalitions',
    title: 'Where do you want to go?',
    lede: 'You belong to more than one coalition. We remember the one you open, on this device.',
  },
  noCoalition: {
    title: 'You are not part of a coalition yet',
    what: 'Ask the person who told you about Coproduce to invite you. When they do, your documents appear here.',
    orStart: 'Or start a coalition of your own.',
  },
  startCoalition: 'Start a coalition',
  mySections: {
    title: 'Your sections',
    lede: (owned: number, asked: number) => {
      const sections = (count: number) =>
        count === 1 ? 'one section' : `${inWords(count).toLowerCase()} sections`;
      if (asked === 0) return `You own ${sections(owned)}.`;
      if (owned === 0) return `You are asked to own ${sections(asked)}.`;
      return `You own ${sections(owned)}, and are asked to own ${inWords(asked).toLowerCase()} more.`;
    },
    empty: {
      what: 'No section is yours yet. When somebody asks you to own one, it appears here, and so does what you offer to own.',
      step: 'Go to your coalition’s home',
    },
    asked: 'You are asked',
    offered: 'You have offered',
    askedTo: (who: string, heading: string) => `${who} asks you to own “${heading}”`,
    offeredNote: 'Waiting for an answer to your offer',
    answerBy: (day: string) => `answer by ${day}`,
    words: (count: number) => (count === 1 ? '1 word' : `${count.toLocaleString('en-GB')} words`),
    overdue: 'Was due ',
    due: 'Due ',
    number: (number: number) => `Section ${number}`,
  },
  progress: progress,
} as const;

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
