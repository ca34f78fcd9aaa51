/** One’s own account. */
export const account = {
  title: 'Your account',
  lede: 'How you are called here, how you come in, and how you are named outside.',
  change: 'Change',
  /** Said after `change`, for those who hear the link alone. */
  changeWhat: { name: 'your name', email: 'your e-mail address', password: 'your password' },
  back: 'Back to your account',
  name: 'Name',
  email: 'E-mail address',
  noEmail: 'None yet',
  password: 'Password',
  passwordKept: 'Set. It is kept so that nobody can read it.',
  noPassword: 'None: your personal link is your way in',
  you: 'You',
  said: {
    name: 'Your name is changed.',
    email: 'Your e-mail address is changed. Sign in with the new one from now on.',
    password: 'Your password is changed, and every other device is signed out.',
    made: 'You can now sign in with your e-mail address and password. Every other device is signed out.',
    naming: 'Your choice is kept. It holds from the next export on.',
    elsewhere: 'Every other device is signed out.',
    reset: 'Your new password is set, and you are signed in. Every other device is signed out.',
  },

  make: {
    title: 'Add an e-mail address and a password',
    why: 'Until now your personal link is your way in. With an e-mail address and a password you can sign in anywhere, and set a new password yourself if you forget it.',
    email: 'Your e-mail address',
    emailHint: 'You sign in with it. Facilitators of your coalitions can see it.',
    password: 'Choose a password',
    submit: 'Add them to my account',
  },

  changeName: {
    title: 'Change your name',
    label: 'Your name, as others here should see it',
    hint: 'A nickname is fine.',
    missing: 'Enter a name',
    tooLong: 'Use 120 letters or fewer',
    submit: 'Change my name',
  },
  changeEmail: {
    title: 'Change your e-mail address',
    label: 'New e-mail address',
    submit: 'Change my e-mail address',
  },
  changePassword: {
    title: 'Change your password',
    why: 'Every other device is signed out.',
    label: 'New password',
    hint: '12 letters or more. Three or four words you will remember are best.',
    submit: 'Change my password',
  },
  present: 'Your present password',
  presentMissing: 'Enter your present password',
  presentWrong: 'That is not your present password. Check it and try again.',
  passwordMissing: 'Choose a password',
  emailTaken: 'This e-mail address cannot be used here. Use another one.',
  emailTooLong: 'Use 254 letters or fewer',
  hasPassword: 'You have a password already. Change it on your account page.',
  changedMeanwhile: 'Your password was changed on another device a moment ago. Nothing was done here.',

  devices: {
    title: 'Where you are signed in',
    here: 'This device',
    another: 'Another device',
    own: 'your own, kept signed in',
    shared: 'until the browser is closed, or a day without use',
    since: 'Signed in',
    lastSeen: 'last used',
    only: 'You are signed in on this device only.',
    elsewhere: 'Sign out everywhere else',
    everywhere: 'Sign out everywhere, here too',
  },

  naming: {
    title: 'How you are named outside',
    what: 'When a draft leaves your coalitions, for a council say, this is all it tells about you. Only you can choose it. Inside, people see your name.',
    now: 'Now:',
    /** Told to the person. */
    nowNamed: {
      'full name': 'by your full name',
      'first name': 'by your first name',
      initials: 'by your initials',
      group: 'by your organisation or group',
      'not named': 'not by your name',
    },
    change: 'Choose how you are named outside',
    legend: 'In a draft that leaves the coalition, name me',
    missing: 'Choose how you are named',
    submit: 'Keep this choice',
    choices: {
      'full name': 'By my full name',
      'first name': 'By my first name',
      initials: 'By my initials',
      group: 'By my organisation or group',
      'not named': 'Not at all',
    },
    /** How it would read. */
    reads: (as: string) => `It reads: ${as}`,
    groupHint: 'It reads: the organisation you take part for, or “a member of the coalition” without one.',
    notNamedHint:
      'It reads: your organisation where others belong to it too, otherwise “a member of the coalition”.',
  },
  /** What is said of people in files and on pages that leave the coalition. */
  outside: {
    member: 'a member of the coalition',
    members: (count: number) => `${count} members of the coalition`,
  },

  coalitions: {
    title: 'Your coalitions',
    none: 'You are in no coalition just now. A facilitator can invite you.',
    as: (role: string, organisation: string | null) => (organisation ? `${role}, ${organisation}` : role),
    /** How one is named outside. */
    readsAs: (as: string) => `Outside it you are: ${as}`,
    outbox: 'Its outbox',
  },

  forgotten: {
    link: 'Forgotten your password?',
    title: 'Choose a new password',
    promise: 'Forgotten your password?',
    explained:
      'It happens. Say which e-mail address you sign in with, and we write you a link to choose a new password.',
    submit: 'Send me a link',
    sent: 'If that address has an account here, a letter is on its way. Its link works once, for ten minutes.',
    nothing: 'Nothing comes? Look among the junk, or try the other address you might have used.',
    outbox:
      'This is a demo and sends no mail. Go in as somebody of the demo: its letters lie in the outbox of their coalition.',
    ask: 'This Coproduce sends no e-mail. Ask a facilitator of your coalition to have a link made for you.',
    operator: 'The person who runs it prints one with this command, there, and hands it to you:',
    command: 'npm run reset-link -- name@example.org',
    back: 'Back to signing in',
  },
  reset: {
    title: 'Choose a new password',
    promise: 'You are nearly in again',
    explained:
      'Choosing a password is the only thing this link does. Every device that is signed in now is signed out.',
    whose: 'Your e-mail address',
    label: 'New password',
    submit: 'Set my new password',
    deadTitle: 'This link does not work any more',
    dead: 'It works once, for ten minutes, and a newer change ends it. Nothing has been changed.',
    again: 'Ask for a new link',
  },

  outbox: {
    title: 'Outbox',
    pageTitle: 'Outbox',
    lede: 'This demo sends no mail. What it would have sent lies here.',
    to: 'To',
    none: 'Nothing has been written yet. Invite somebody, and the letter lies here.',
    invite: 'Go to the people of this coalition',
    keptBack: 'Letters that open the account of somebody who is in another coalition too are not shown.',
  },

  letters: {
    reset: (link: string, minutes: number) => ({
      subject: 'A link to choose a new password',
      text: [
        'Somebody, we think you, has forgotten the password for Coproduce.',
        `Choose a new one here. The link works once, for ${minutes} minutes:`,
        link,
        'Was it not you? Then do nothing: your password stays as it is.',
      ].join('\n\n'),
    }),
    passwordChanged: (name: string) => ({
      subject: 'Your password was changed',
      text: [
        `Hello ${name},`,
        'your password for Coproduce was changed just now, and every other device was signed out.',
        'Was it not you? Choose a new one at once (“Forgotten your password?” where you sign in), and tell a facilitator of your coalition.',
      ].join('\n\n'),
    }),
    emailChanged: (name: string) => ({
      subject: 'Your e-mail address was changed',
      text: [
        `Hello ${name},`,
        'the e-mail address of your account in Coproduce was changed just now. You sign in with the new one from now on; this one no longer works.',
        'Was it not you? Tell a facilitator of your coalition at once.',
      ].join('\n\n'),
    }),
  },
} as const;
