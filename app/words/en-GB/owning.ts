import { sectionHead } from './section-head.ts';
import { done } from './done.ts';

type Letter = {
  /** Who is asked, who asks, and for what. */
  name: string;
  asker: string;
  heading: string;
  title: string;
  coalition: string;
  message: string;
  answerBy: string | undefined;
  handOver: boolean;
  link: string;
};

/** Owning sections. */
export const owning = {
  /** The heading line of a section. */
  head: sectionHead,

  /** The page about who owns a section. */
  page: {
    title: 'Who owns this section',
    where: (number: number, document: string) => `Section ${number}, ${document}`,
    read: 'Read the section',
    owners: 'Owners now',
    noOwner: {
      ask: 'Nobody owns this section yet. Until somebody does, facilitators write it. Ask someone below.',
      offer: 'Nobody owns this section yet. If it is close to you, offer to own it.',
      read: 'Nobody owns this section yet. A facilitator asks somebody, or somebody offers.',
    },
    first: 'First owner: answers for it',
    since: (day: string) => `Owner since ${day}`,
    makeFirst: (name: string) => `Make ${name} first owner`,
    forOrganisation: (name: string) => `for ${name}`,
    asks: 'Asked, no answer yet',
    askedOn: (by: string, day: string) => `${by} asked on ${day}`,
    toTakeThePlaceOf: (name: string) => `to take ${name}’s place`,
    asFirst: 'as first owner',
    answerBy: (day: string) => `answer hoped for by ${day}`,
    seeAsk: 'See what was asked',
    seeAskOf: (name: string) => ` of ${name}`,
    withdrawAsk: 'Withdraw that ask',
    withdrawAskTo: (name: string) => ` to ${name}`,
    answerAsk: 'Answer',
    youAreAsked: 'You are asked to own this section',
    offers: 'Offers',
    offeredOn: (name: string, day: string) => `${name} offered on ${day}`,
    answerOffer: (name: string) => `Answer ${name}’s offer`,
    withdrawOffer: 'Withdraw my offer',
    yourOffer: (day: string) =>
      `You offered to own this section on ${day}. You will hear when somebody takes it up.`,
    yourPart: 'Your part',
    offer: 'Offer to own this section',
    handOver: 'Hand your place over',
    handOverMore: 'You ask somebody to take your place. Until they say yes, nothing changes.',
    stepDown: 'Step down',
    stepDownMore: 'You give the section back. What you wrote stays.',
    waitingForPlace: (name: string) =>
      `You asked ${name} to take your place. Until they say yes, you own the section as before.`,
  },

  /** Asking somebody. */
  ask: {
    title: (heading: string) => `Ask someone to own “${heading}”`,
    part: 'Ask someone to own this section',
    who: 'Who',
    whoHint: 'Everybody who drafts here and is not asked yet. Reviewers and observers cannot own sections.',
    choose: 'Choose a person',
    candidate: (name: string, organisation: string | null, owns: number) =>
      [name, organisation, owns === 0 ? 'owns none' : `owns ${owns === 1 ? '1 section' : `${owns} sections`}`]
        .filter(Boolean)
        .join(', '),
    nobody:
      'Everybody who drafts here owns this section, was asked, or has offered. Invite somebody, then ask them.',
    invite: 'See the people of this coalition',
    organisation: 'For which organisation',
    noOrganisation: 'None: for themselves',
    answerBy: 'Answer by',
    answerByHint: 'Leave it empty if there is no hurry.',
    first: 'Ask them to be first owner',
    firstNamed: (name: string) => `Ask ${name} to be first owner`,
    firstHint: (name: string | null) =>
      name
        ? `The first owner answers for the section. There is one: ${name}, who stays an owner.`
        : 'The first owner answers for the section. There is one.',
    message: 'Your message',
    messageHint: 'Why them, and what help there is. They read it beside your name.',
    button: 'Ask them to own this section',
    buttonNamed: (name: string) => `Ask ${name} to own this section`,
    waiting: (name: string, day: string) => `${name} was asked on ${day} and has not answered.`,
    notNow: 'Not now',
    whoMissing: 'Choose whom you want to ask',
    dayWrong: 'Enter a day such as 3 December 2026, or leave it empty',
    tooLong: (letters: number) => `Use ${letters} letters or fewer`,
  },

  /** Handing one's own place over. */
  handOver: {
    title: (heading: string) => `Hand “${heading}” over`,
    explained:
      'Choose who should take your place. They are asked, and can say no. Until they say yes you own the section and write in it as before; when they do, your place is theirs at that moment. What you wrote stays.',
    button: 'Ask them to take your place',
    buttonNamed: (name: string) => `Ask ${name} to take your place`,
  },

  /** Stepping down. */
  stepDown: {
    title: (heading: string) => `Step down from “${heading}”?`,
    lastOwner:
      'You are its only owner. When you step down the section needs an owner again, and until there is one the facilitators write it.',
    others: (names: string) => `${names} will own it without you.`,
    passesOn: (name: string) => `${name} will be first owner and answer for it.`,
    stays: 'What you wrote stays, and so does the history. You can be asked again, or offer.',
    button: 'Step down',
    stay: 'Stay an owner',
  },

  /** The page of the person asked. */
  asked: {
    title: (heading: string) => `Will you own “${heading}”?`,
    titleHandOver: (heading: string, name: string) => `Will you take ${name}’s place in “${heading}”?`,
    titleOf: (name: string, heading: string) => `${name} was asked to own “${heading}”`,
    asksYou: (organisation: string | null) => (organisation ? `asks you, for ${organisation}` : 'asks you'),
    asksThem: (name: string, organisation: string | null) =>
      organisation ? `asked ${name}, for ${organisation}` : `asked ${name}`,
    yourself: 'You asked yourself',
    section: 'Section',
    sectionOf: (number: number) => `${number} of `,
    purpose: 'It should say',
    due: 'First draft by',
    answerBy: 'Answer by',
    part: 'Your part',
    partOf: (name: string) => `${name}’s part`,
    parts: {
      only: 'First owner. Nobody else owns it yet.',
      first: (names: string) => `First owner, together with ${names}.`,
      together: (first: string) => `Owner, together with ${first}, who answers for it.`,
      handOver: (name: string, first: boolean) =>
        first
          ? `${name}’s place: first owner, who answers for it.`
          : `${name}’s place, as one of its owners.`,
    },
    means: 'What owning a section means',
    meaning: [
      'You write it, together with its other owners, and nobody else changes its words.',
      'Everybody else comments and suggests; you answer them, with a reason.',
      'You can hand it over, open it for everybody to draft in, or step down at any time.',
      'The coalition sees your name beside the section. How you are named outside is your own choice.',
    ],
    answer: 'Your answer',
    yes: 'Yes, I will own it',
    yesHandOver: (name: string) => `Yes, I will take ${name}’s place`,
    yesTogether: 'Yes, together with someone else',
    yesTogetherHint: 'You say who. They are asked too, and can say no.',
    no: 'Not this time',
    noHint: 'That is a fine answer. The section stays open for others.',
    why: 'A word why',
    whyHint: 'Needed only when you say no. The coalition sees it beside your answer.',
    whyMissing: 'Say in a few words why not, so that the next ask can be a better one',
    whyTooLong: (letters: number) => `Use ${letters} letters or fewer`,
    answerMissing: 'Choose your answer',
    button: (name: string) => `Send my answer to ${name}`,
    buttonMine: 'Own this section',
    readFirst: 'Read the section first',
    needs: 'What needs you',
    archived: 'The document is archived, so there is nothing to answer.',
    waiting: (name: string) => `${name} has not answered yet.`,
  },

  /** What became of an ask or an offer. */
  became: {
    accepted: (name: string, day: string) => `${name} said yes on ${day}, and owns this section.`,
    acceptedMine: (day: string) => `You said yes on ${day}. You own this section.`,
    declined: (name: string, day: string) => `${name} said “not this time” on ${day}.`,
    declinedMine: (day: string) => `You said “not this time” on ${day}.`,
    withdrawn: (day: string) => `It was withdrawn on ${day}. There is nothing to answer any more.`,
    ended: (name: string, day: string) => `${name} said yes on ${day}, and owns the section no longer.`,
    takenUp: (name: string, day: string) => `${name}’s offer was taken up on ${day}.`,
    offerDeclined: (name: string, day: string) => `${name}’s offer was declined on ${day}.`,
    write: 'Go to the section and write',
    seeOwners: 'See who owns this section',
    offerInstead: 'Offer to own it after all',
  },

  /** Offering. */
  offer: {
    title: (heading: string) => `Offer to own “${heading}”`,
    owned: (names: string) => `${names} own this section. They, or a facilitator, answer your offer.`,
    ownedByOne: (name: string) => `${name} owns this section. They, or a facilitator, answer your offer.`,
    unowned: 'Nobody owns this section yet. A facilitator answers your offer.',
    message: 'Your message',
    messageHint: 'You can leave this empty. Those who answer your offer read it.',
    forOrganisation: (name: string) => `For ${name}`,
    forOrganisationHint: 'Leave it empty to own the section for yourself.',
    button: 'Offer to own this section',
    waiting: 'You have offered already. Nobody has answered yet.',
    tooLong: (letters: number) => `Use ${letters} letters or fewer`,
  },

  /** Answering an offer. */
  offered: {
    title: (name: string, heading: string) => `${name} offers to own “${heading}”`,
    offers: (organisation: string | null) => (organisation ? `offers, for ${organisation}` : 'offers'),
    own: 'This is your own offer: somebody else answers it.',
    answer: 'Your answer',
    yes: (name: string) => `Yes, ${name} owns it with you`,
    yesUnowned: (name: string) => `Yes, ${name} owns it from now on`,
    yesHint: 'They can write in it at once.',
    no: 'Not this time',
    noHint: 'They can go on commenting and suggesting.',
    whyHint: 'Needed only when you say no. They read it.',
    part: (name: string) => `${name}’s part`,
  },

  letter: ({ name, asker, heading, title, coalition, message, answerBy, handOver, link }: Letter) => ({
    subject: handOver
      ? `${asker} asks you to take their place in “${heading}”`
      : `${asker} asks you to own “${heading}”`,
    text: [
      `Hello ${name},`,
      handOver
        ? `${asker} asks you to take their place as an owner of “${heading}”, a section of “${title}” (${coalition}).`
        : `${asker} asks you to own “${heading}”, a section of “${title}” (${coalition}).`,
      ...(message ? [`They write:\n\n${message}`] : []),
      `Read what it is about and give your answer here; “not this time” is a fine answer:\n${link}`,
      ...(answerBy ? [`An answer is hoped for by ${inWords(answerBy)}.`] : []),
      'Nothing is decided until you answer.',
    ].join('\n\n'),
  }),

  problems: {
    cannotOwn: 'This person cannot own a section here. Choose somebody else.',
    ownsAlready: (name: string) => `${name} owns this section already. Choose somebody else.`,
    askedAlready: (name: string) =>
      `${name} was asked just before you. Nothing was sent twice; you can ask somebody else.`,
    hasOffered: (name: string) => `${name} has offered to own this section. Take the offer up instead.`,
    noSuchOrganisation: 'Choose one of the organisations of this coalition',
    dayPast: 'That day has passed. Choose a later day, or leave it empty.',
    handingOverAlready:
      'You have asked somebody to take your place already. Withdraw that ask first, then ask somebody else.',
    answeredFirst: 'It was answered before you withdrew it. The answer stands.',
    askWithdrawn: 'This ask was withdrawn before you answered. Nothing has been changed.',
    answeredAlready: 'This ask was answered already. Nothing has been changed.',
    notYours: 'Only the person who was asked can answer this.',
    archived: 'This document is archived: nothing in it is changed.',
    cannotOwnNow: 'You cannot own sections in this coalition just now. A facilitator can tell you more.',
    ownOffer: 'Somebody else answers your offer. You can withdraw it.',
    offerWithdrawn: 'This offer was withdrawn before you answered. Nothing has been changed.',
    offerAnswered: 'This offer was answered already. Nothing has been changed.',
    offererGone: 'This person cannot own a section here any more. You can decline the offer.',
    noOwner: 'Choose one of the owners of this section. Nothing has been changed.',
  },

  /** Said once on the page one comes to next. */
  said: done.owning,
} as const;

/** A calendar day in full. */
function inWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  );
}
