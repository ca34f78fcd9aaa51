import { someone, time } from './joining-parts.ts';

/** The facilitators' page of personal links. */
export const links = {
  title: 'Personal links',
  lede: 'For somebody who should take part without an account. You make a link for one person and send it by any messenger. It works on all their devices until you withdraw it.',
  make: 'Make a personal link',
  name: 'Their name or nickname',
  nameHint: 'As the others here will see it.',
  email: 'Their e-mail address',
  emailHint: 'You may leave it empty. It lets them choose a password later.',
  purpose: 'What you ask them for',
  purposeHint: 'One or two sentences. They read it first.',
  minutes: 'How long it takes, in minutes',
  minutesHint: 'You may leave it empty.',
  submit: 'Make the link',
  nameMissing: 'Enter a name or a nickname',
  purposeMissing: 'Say what you ask them for',
  minutesWrong: 'Enter a whole number of minutes, from 1 to 600',
  list: 'Links so far',
  none: 'Nobody has a personal link yet. The people you make one for stand here, with who has used theirs.',
  madeBy: (name: string | null, on: string) => `Made by ${someone(name)} on ${on}`,
  states: {
    open: (firstUsed: string | null) => (firstUsed ? `In since ${firstUsed}` : 'Not used yet'),
    withdrawn: 'Withdrawn',
    account: 'Has a password now: the link opens nothing',
    elsewhere: 'In another coalition too: the link opens nothing',
    paused: 'Opens nothing just now: paused, or a facilitator',
  },
  withdraw: 'Withdraw',
  withdrawFor: (name: string) => `Withdraw the link for ${name}`,
  renew: 'Make a new link',
  renewFor: (name: string) => `Make a new link for ${name}`,
  renewTitle: (name: string) => `A new link for ${name}`,
  renewExplained: (name: string, live: boolean) =>
    live
      ? `The link ${name} has now stops working, and every device it opened is signed out. You send them the new one.`
      : `${name} has no link that works. The new one lets them in again. You send it to them.`,
  renewCancel: 'Leave it as it is',
  ready: ({
    name,
    from,
    coalition,
    purpose,
    minutes,
    link,
  }: {
    name: string;
    from: string;
    coalition: string;
    purpose: string;
    minutes: number | null;
    link: string;
  }) =>
    [
      `Hello ${name}, this is ${from} from ${coalition}.`,
      purpose,
      ...(minutes ? [`It takes about ${time(minutes)}.`] : []),
      `You need no account. This link is only for you, so please do not pass it on:\n${link}`,
    ].join('\n\n'),
  /** Why a facilitator has no say over somebody's way in. */
  barred: {
    account: (name: string) =>
      `${name} has a password now and signs in with it, so the link opens nothing. There is nothing to withdraw or renew.`,
    elsewhere: (name: string) =>
      `${name} takes part in another coalition too, so a link from here opens nothing. Ask them to add an e-mail address and a password.`,
    paused: (name: string) =>
      `${name} is suspended, has left, or is a facilitator. A personal link cannot let them in.`,
  },
  /** A link that opens nothing, to the person who has it. */
  closed: {
    withdrawn: {
      title: 'This link has been withdrawn',
      what: 'It may have been replaced by a newer one, or it is no longer needed. What you said is kept.',
      step: (name: string | null) => `Ask ${someone(name)} for a new link.`,
    },
    account: {
      title: 'You have an account now',
      what: 'Since you chose a password, this link no longer lets anybody in. That keeps your account yours.',
      step: () => 'Sign in with your e-mail address and your password.',
    },
    elsewhere: {
      title: 'This link no longer lets you in',
      what: 'You take part in another coalition as well, and a link from this one must not open that one.',
      step: (name: string | null) =>
        `On a device where you are still in, add an e-mail address and a password under Your account. If there is none, ask ${someone(name)}.`,
    },
    paused: {
      title: 'This link lets nobody in just now',
      what: 'Your place in the coalition is paused, or it has changed so that it needs an account.',
      step: (name: string | null) => `Ask ${someone(name)} what to do.`,
    },
  },
} as const;

/** The page a personal link opens. */
export const withLink = {
  pageTitle: 'You are asked to take part',
  title: (name: string) => `Hello ${name}`,
  asks: (from: string | null, coalition: string) =>
    `${from ?? 'A facilitator'} asks you to take part in ${coalition}.`,
  what: 'What for',
  time: 'How long it takes',
  takes: (minutes: number) => `About ${time(minutes)}`,
  role: 'What you are here',
  who: 'Who will see it',
  seen: (others: number, name: string) => {
    const people = others === 1 ? 'One other person' : `${others} people`;
    return `${others < 1 ? 'The people' : people} in this coalition will see what you say, with your name as ${name}. Outside it you are not named unless you choose to be.`;
  },
  ownDevice: 'This is my own device: keep me in',
  ownDeviceHint: 'Leave it empty on a shared computer.',
  join: (name: string) => `Join as ${name}`,
  noAccount: 'You need no account and no password. The link works again, on any device of yours.',
  here: 'You are in already, on this device.',
  home: 'Go to the coalition',
  other: (name: string) => `${name} is signed in on this device. Joining signs ${name} out here.`,
} as const;
