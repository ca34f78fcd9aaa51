import { done } from './done.ts';

/** Arranging and describing sections, and recording that one is agreed. */
export const arranging = {
  title: 'Arrange sections',
  pageTitle: (document: string) => `Arrange sections of ${document}`,
  lede: 'Add, move and take out sections. Everybody who has the document open sees it at once; nobody who is writing is disturbed.',
  back: (document: string) => `Back to ${document}`,
  list: 'Sections in their order',
  none: 'This document has no sections yet. Add the first one: its heading is enough to begin with.',
  up: 'Up',
  down: 'Down',
  upWhat: (heading: string) => `Move “${heading}” up`,
  downWhat: (heading: string) => `Move “${heading}” down`,
  /** Read aloud after a button's word: of which section. */
  which: (heading: string) => ` “${heading}”`,
  moveTo: 'Move to…',
  moveGoal: 'Put it',
  goals: {
    first: 'at the top',
    last: 'at the end',
    after: (number: number, heading: string) => `after ${number} ${heading}`,
  },
  move: 'Move it there',
  change: 'Change',
  remove: 'Take out',
  drag: 'Arrange by dragging',
  dragWhat: (heading: string) => `Move ${heading}`,
  dragList: 'Sections, to be dragged into their order',
  dragHint:
    'Drag a section by its handle. By keyboard: Enter on the handle, arrow keys, Enter to put it down.',
  dragDone: 'Back to the buttons',
  dragFailed: 'The list could not be made ready for dragging. The buttons do the same.',
  notMoved: 'That could not be moved just now. Nothing has been changed: try again.',
  notTaken: 'That did not come from one of our pages, so nothing was done. Go back and try again there.',
  goneMeanwhile: 'The section you wanted to put it after has been taken out meanwhile. Choose another place.',

  /** Said aloud after a move. */
  nowAt: (heading: string, number: number, of: number) => `${heading} is now section ${number} of ${of}.`,

  add: {
    title: 'Add a section',
    heading: 'Heading',
    headingHint: 'You can change it at any time.',
    headingMissing: 'Give the section a heading',
    headingTooLong: 'Use 300 letters or fewer for the heading',
    where: 'Where',
    submit: 'Add this section',
  },

  removed: {
    title: 'Taken out',
    explained: 'Their words, owners and history are kept.',
    by: (name: string, day: string) => `by ${name}, ${day}`,
    on: (day: string) => day,
    bring: 'Bring back',
    notice: 'The section has been taken out. Its words are kept.',
    undo: 'Undo: bring it back',
  },

  details: {
    title: 'Change this section',
    heading: 'Heading',
    purpose: 'What it is for',
    purposeHint: 'One sentence, for those who draft and those who read.',
    guidance: 'Guidance for drafting',
    guidanceHint: 'Questions and prompts, one on each line. They fold away on the page.',
    due: 'Due',
    dueHint: 'When a draft should be there. Leave it empty if there is no date.',
    dueWrong: 'Give the date in full, with day, month and year, or leave it empty',
    tooLong: (letters: number) => `Use ${letters.toLocaleString('en-GB')} letters or fewer`,
    submit: 'Save these changes',
    status: 'How far it is',
    statusNow: (status: string) => `Now: ${status.toLowerCase()}.`,
    agreedNow: 'It is agreed. Another status ends the agreement, and those who agreed are told.',
    setStatus: 'Set the status',
    statusMissing: 'Choose how far the section is',
    agreedIsRecorded: 'Agreed is not a status one sets: it is recorded, with where and when.',
    recordAgreement: 'Record that it is agreed',
  },

  agreement: {
    title: 'Record that this is agreed',
    heading: (section: string) => `Record that “${section}” is agreed`,
    explained:
      'The first change of its text afterwards makes it “revising” again, and everybody you tick here is told.',
    on: 'When',
    onMissing: 'Say on which day it was agreed',
    dayToCome: 'That day is still to come. Record it when it is agreed.',
    at: 'Where',
    atHint: 'The meeting, for example: Steering group, in the town hall',
    atMissing: 'Say where it was agreed',
    atTooLong: 'Use 300 letters or fewer to say where',
    people: 'Who agreed',
    peopleHint: 'People of this coalition who were there. Owners are ticked already.',
    owner: 'owner',
    submit: 'Record the agreement',
    already: 'This section is agreed already. Set another status first if it was agreed again later.',
    is: (day: string, at: string) => `Agreed on ${day}: ${at}.`,
  },

  menu: {
    open: 'More',
    openWhat: (number: number, heading: string) => `: section ${number}, ${heading}`,
    title: (number: number, heading: string) => `Section ${number}, ${heading}`,
    change: 'Change heading, purpose or date',
    status: 'Set its status',
    agreed: 'Record that it is agreed',
    addBelow: 'Add a section below',
    up: 'Move up',
    down: 'Move down',
    moveTo: 'Move to…',
    remove: 'Take this section out',
    close: 'Close',
  },

  bar: {
    home: 'Home',
    document: 'Read and write',
    more: 'More',
    moreWhat: ' about this document',
    owners: 'Owners',
    activity: 'Activity',
    arrange: 'Arrange sections',
    settings: 'Settings',
  },

  archived: {
    title: 'This document is archived',
    what: 'It can be read and exported. Nobody writes in it until a facilitator brings it back.',
    word: 'archived',
    bringBack: 'Bring it back in its settings',
  },
  noSections: {
    title: 'No sections yet',
    mine: 'A document is made of sections, each with its own owner.',
    add: 'Add the first section',
    others: 'When a facilitator adds sections, they appear here.',
  },
  /** Stands where a section was, for somebody who is writing in it when it is taken out. */
  takenOut: 'This section has been taken out of the document. A facilitator can bring it back.',

  said: done.arranging,
} as const;
