/** Signing in, on a demo as well. */
export const signIn = {
  title: 'Sign in',
  promise: 'Write it together, then hold each other to it',
  explained:
    'Residents, groups and councils draft one plan in one place. Every section has someone who said yes to it. Every remark gets an answer.',
  email: 'E-mail address',
  password: 'Password',
  ownDevice: 'This is my own device: keep me signed in',
  ownDeviceHint: 'Leave it empty on a shared computer.',
  submit: 'Sign in',
  emailMissing: 'Enter your e-mail address',
  emailWrong: 'Enter an e-mail address such as name@example.org',
  passwordMissing: 'Enter your password',
  wrong: 'That e-mail address and password do not go together. Check both and try again.',
  tooMany: (minutes: number) =>
    `That was many tries in a row. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again: nothing is locked.`,
  busy: 'Many people are signing in just now. Try again in a few seconds.',
};

/** The made-up people of the demo world. */
export const demo = {
  title: 'Look around as somebody',
  explained: 'Everybody and everything here is made up. Choose a person and go in; no password is needed.',
  enter: (name: string) => `Go in as ${name}`,
  twoTitle: 'Be two people at once',
  two: 'To see two people write together, go in as somebody here and as somebody else at the second address, in another tab or window.',
  secondAddress: (origin: string) => `Open the second address, ${origin}`,
  roles: {
    facilitator: 'facilitator',
    member: 'member',
    reviewer: 'reviewer',
    observer: 'observer',
  },
  person: (role: string, organisation: string | null) => (organisation ? `${role}, ${organisation}` : role),
};

/** The first account of an empty installation. */
export const setUp = {
  title: 'Start a coalition',
  promise: 'Nothing here yet: you are the first',
  explained:
    'Make your account and name the coalition. You will be its facilitator: you invite people, start documents and ask who will own which section.',
  code: 'Set-up code',
  codeHint:
    'Four groups of five, printed where Coproduce was started. It works once, for 24 hours; a new start prints a new one.',
  coalition: 'Name of the coalition',
  coalitionHint: 'People see it at the top of every page.',
  name: 'Your name, as others should see it',
  email: 'E-mail address',
  password: 'Choose a password',
  passwordHint: '12 letters or more. Three or four words you will remember are best.',
  submit: 'Start the coalition',
  codeMissing: 'Enter the set-up code',
  codeWrong:
    'This code does not open anything. Check it letter by letter, or start Coproduce again for a new one.',
  coalitionMissing: 'Name the coalition',
  nameMissing: 'Enter your name',
  passwordMissing: 'Choose a password',
  tooLong: (letters: number) => `Use ${letters} letters or fewer`,
};

export const password = {
  tooShort: (letters: number) =>
    `${letters} ${letters === 1 ? 'letter is' : 'letters are'} too few: use 12 or more. Three or four words are best.`,
  tooLong: 'Use 1,024 letters or fewer.',
  common:
    'Many people use this password, so it is guessed first. Put three or four words of your own together.',
  aboutYou:
    'This is mostly your name, your e-mail address or the coalition, so it is guessed first. Add words of your own.',
};

/** Above the list of what to put right on a form. */
export const forms = {
  summary: (count: number) => (count === 1 ? 'One thing to put right' : `${count} things to put right`),
};
