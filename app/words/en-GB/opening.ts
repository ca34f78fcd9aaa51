/** A section opened for drafting together. */
export const opening = {
  title: 'Drafting together',
  explained:
    'While a section is open, every member of the coalition can write in it. Its owners still answer for it, and the heading says that it is open.',
  until: 'Open until the end of',
  untilHint: 'A day within the next 90.',
  open: 'Open this section for everybody',
  openAgain: 'Change the day',
  isOpen: (day: string) => `Open for everybody to draft until ${day}.`,
  close: 'Close it again now',
  dayMissing: 'Choose the last day it is open',
  dayPast: 'That day has passed. Choose today or a later day.',
  dayTooFar: (days: number) => `That is too far away. Choose a day within the next ${days}.`,
  notOpen: 'It is not open any more. Nothing has been changed.',
} as const;

/** A facilitator who writes in an owner's stead. */
export const inStead = {
  title: 'Write in the owner’s stead',
  explained:
    'When an owner cannot write just now, a facilitator can, openly: everybody sees it under the heading, and it is kept in the history. It ends by itself after a day.',
  reason: 'Why is it needed?',
  reasonHint: 'For example: “Joyce is in hospital and asked me to put her corrections in.”',
  reasonMissing: 'Say in a few words why',
  reasonTooLong: (letters: number) => `Use ${letters} letters or fewer`,
  begin: 'Write in their stead',
  acting: 'You are writing here in the owner’s stead.',
  end: 'I am done',
  notActing: 'You were not writing in anybody’s stead here any more. Nothing has been changed.',
} as const;

/** How ownership came about, newest first. */
export const ownershipHistory = {
  title: 'How it came about',
  nothing: 'Nobody has been asked to own this section, and nobody has offered yet.',
  asked: (person: string, by: string) => `${by} asked ${person}`,
  offered: (person: string) => `${person} offered to own it`,
  forOrganisation: (organisation: string) => `, for ${organisation}`,
  outcome: {
    owner: (on: string) => `Owner since ${on}.`,
    'was owner': (from: string, to: string) => `Owner from ${from} to ${to}.`,
    declined: (on: string) => `Said no on ${on}.`,
    withdrawn: (on: string) => `Withdrawn on ${on}.`,
    waiting: (on: string) => `Since ${on}, no answer yet.`,
  },
  firstOwner: 'First owner.',
  somebody: 'Somebody',
} as const;

/** Who owns what in a document. */
export const overview = {
  title: 'Who owns what',
  back: 'Back to the document',
  lede: (sections: number, needing: number) => {
    if (sections === 0) return 'This document has no sections yet.';
    if (needing === 0) return 'Every section has somebody who answers for it.';
    return needing === 1 ? 'One section needs an owner.' : `${needing} sections need an owner.`;
  },
  needing: 'Needs an owner',
  owned: 'Has an owner',
  allOwned: 'Nothing: every section has an owner.',
  section: (number: number) => `Section ${number}`,
  asked: (names: string) => `${names} asked, no answer yet`,
  offers: (names: string, count: number) => `${names} ${count === 1 ? 'offers' : 'offer'} to own it`,
  declined: (name: string, reason: string) => (reason ? `${name} said no: “${reason}”` : `${name} said no.`),
  open: (day: string) => `Open for everybody to draft until ${day}`,
  ask: 'Ask someone to own it',
  offer: 'Offer to own it',
  answer: 'Answer the offer',
  see: 'See its owners',
  about: (heading: string) => `: ${heading}`,
} as const;
