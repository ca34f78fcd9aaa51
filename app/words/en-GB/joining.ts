import { article, as, roleDoes, roleMeans, roles, someone, type RoleWord } from './joining-parts.ts';
import { links, withLink } from './personal-links.ts';

/** Invitations and personal links: making them, and the page they open. */
export const joining = {
  /** A role and an organisation, on a line of their own. */
  line: (role: RoleWord, organisation: string | null) => {
    const said = as(role, organisation);
    return said.charAt(0).toLocaleUpperCase('en-GB') + said.slice(1);
  },
  /** Two ways in, each with its page. */
  ways: {
    label: 'Two ways to bring people in',
    invitations: 'Invitations',
    links: 'Personal links',
  },

  organisationGone: 'That organisation is not here any more. Choose another, or none.',
  hereAlready: 'Somebody with this address is in the coalition already. Nobody was invited.',
  usedAlready: 'Somebody has joined with this invitation, so there is nothing left to revoke.',
  otherAddress:
    'This invitation is for another e-mail address. Sign in with the account that has it, or ask for an invitation of your own.',
  needsAccount:
    'You came in by a personal link. To join another coalition, first add an e-mail address and a password under Your account.',
  paused: 'Your place in this coalition is paused. A facilitator can let you back in; this link cannot.',
  addressTaken:
    'There is an account with this e-mail address already. Sign in first, then open the invitation again. Nothing was used up.',
  addressInUse:
    'Somebody uses this address here already. Send them an invitation instead, or leave the address empty.',

  letter: ({
    coalition,
    from,
    role,
    message,
    link,
  }: {
    coalition: string;
    from: string;
    role: RoleWord;
    message: string;
    link: string;
  }) => ({
    subject: `${from} invites you to ${coalition}`,
    text: [
      `${from} invites you to take part in ${coalition} as ${article(role)} ${roles[role]}.`,
      roleMeans[role],
      ...(message ? [`${from} writes:\n\n${message}`] : []),
      `To look at the invitation and join, open this address:\n\n${link}`,
      'Opening it uses nothing up. It works once, for seven days, and only for this e-mail address. If you did not expect it, you need do nothing.',
    ].join('\n\n'),
  }),

  /** The facilitators' page of invitations. */
  invite: {
    title: 'Invite people',
    lede: 'An invitation is for somebody who makes an account with an e-mail address and a password. It works once, for seven days, and you can revoke it until then.',
    make: 'Make an invitation',
    whom: 'Who may use it',
    forEmail: 'One person, by e-mail',
    forEmailHint: 'They get a letter. Only an account with this address can join with it.',
    forAnyone: 'Anyone with the link, once',
    forAnyoneHint: 'You send the link yourself. Whoever opens it first and joins uses it up.',
    email: 'Their e-mail address',
    role: 'What they will be here',
    roleDoes,
    organisation: 'For which organisation',
    noOrganisation: 'None, or not known yet',
    message: 'A message to them',
    messageHint: 'You may leave it empty. They read it before they join.',
    submit: 'Make the invitation',
    whomMissing: 'Choose who may use it',
    emailMissing: 'Enter their e-mail address, or choose anyone with the link',
    emailWrong: 'Enter an e-mail address such as name@example.org',
    roleMissing: 'Choose what they are here',
    tooLong: (letters: number) => `Use ${letters.toLocaleString('en-GB')} letters or fewer`,
    list: 'Invitations so far',
    none: 'Nobody has been invited yet. The invitations you make stand here until somebody joins with them.',
    forWhom: (email: string | null) => email ?? 'Anyone with the link',
    by: (name: string | null) => `Invited by ${someone(name)}`,
    states: {
      open: (until: string) => `Open until ${until}`,
      used: (name: string | null, on: string) => `${name ?? 'Somebody'} joined on ${on}`,
      revoked: 'Revoked',
      ended: (on: string) => `Ran out on ${on}`,
    },
    revoke: 'Revoke',
    revokeFor: (whom: string) => `Revoke the invitation for ${whom}`,
  },

  /** Said on the page one comes back to. */
  done: {
    revoked: 'The invitation is revoked. Its link opens nothing any more.',
    withdrawn: 'The link is withdrawn. It opens nothing any more, and every device it opened is signed out.',
  },

  /** A link that was just made: said once. */
  made: {
    invitation: 'The invitation is ready',
    letterSent: (email: string) =>
      `A letter to ${email} is on its way. You can also send the link yourself, by any messenger.`,
    letterWaits: (email: string) =>
      `No mail is sent from here just now: send the link yourself, by any messenger. Only an account with ${email} can join with it.`,
    anyone: 'Send this link to one person, by any messenger. Whoever joins with it first uses it up.',
    link: (name: string) => `The link for ${name} is ready`,
    linkHow: (name: string) =>
      `Send it to ${name} and to nobody else, by any messenger: whoever has it comes in as ${name}.`,
    address: 'The link',
    text: 'A text to send with it',
    once: 'You see this link only now: it is kept nowhere. Copy it before you leave or reload this page.',
    copy: 'Copy',
    copyWhat: (what: string) => `Copy: ${what}`,
    copied: 'Copied',
    another: 'Make another',
    back: 'Back to the list',
  },

  links,
  /** The page an invitation opens. */
  join: {
    title: (from: string | null, coalition: string) => `${from ?? 'Somebody'} invites you to ${coalition}`,
    pageTitle: 'An invitation',
    as: (role: RoleWord, organisation: string | null) =>
      `You are invited as ${article(role)} ${as(role, organisation)}.`,
    roleMeans,
    message: (from: string | null) => `${from ?? 'They'} wrote`,
    until: (day: string) => `The invitation works once, until ${day}. Nothing happens until you press Join.`,
    joinAs: (name: string) => `Join as ${name}`,
    signedIn: (name: string) => `You are signed in as ${name}.`,
    other: 'Use another account',
    make: 'Make your account',
    name: 'Your name, as others should see it',
    email: 'E-mail address',
    emailFixed: 'The invitation is for this address.',
    password: 'Choose a password',
    submit: 'Make my account and join',
    have: 'Do you have an account already?',
    signIn: 'Sign in, then join',
    already: (name: string) => `You are in this coalition already, ${name}. The invitation is still unused.`,
    alreadyUsed: (name: string) => `You are in this coalition, ${name}.`,
    home: 'Go to the coalition',
    account: 'Go to your account',
    nameMissing: 'Enter your name',
  },

  /** An invitation that opens nothing. */
  closed: {
    used: {
      title: 'This invitation has been used',
      what: 'Somebody has joined with it already, and it works once.',
      step: (name: string | null) => `If that was you, sign in. If not, ask ${someone(name)} for another.`,
    },
    revoked: {
      title: 'This invitation has been revoked',
      what: 'It was taken back, so it opens nothing any more.',
      step: (name: string | null) => `If you think that is a mistake, ask ${someone(name)}.`,
    },
    ended: {
      title: 'This invitation has run out',
      what: 'Invitations work for seven days, and these are over.',
      step: (name: string | null) => `Ask ${someone(name)} for a new one.`,
    },
    from: (coalition: string) => `It was for ${coalition}.`,
  },
  unknown: {
    title: 'This link opens nothing',
    what: 'A letter may be missing at its end, or it was never one of ours.',
    step: 'Copy the whole link again from the message it came in. If that does not help, ask the person who sent it.',
  },
  signIn: 'Sign in',

  with: withLink,
} as const;
