/** What stands around every page: the strip at the top, the way past it, and what is said when a page cannot be shown. */
export const page = {
  name: 'Coproduce',
  title: (...parts: string[]) => [...parts, 'Coproduce'].join(' · '),
  skip: 'Skip to the main part',
  home: 'Coproduce, to the first page',
  demo: 'A demo: every person, organisation and figure here is made up.',
  nav: {
    label: 'This coalition',
    home: 'Home',
    people: 'People',
    activity: 'Activity',
    search: 'Search',
    settings: 'Settings',
    /** Above the person's other coalitions. */
    others: 'Go to another coalition',
    start: 'Start a coalition',
  },
  account: {
    open: (name: string) => `${name}, your account`,
    title: 'Your account',
    /** `role` is a coalition role. */
    roles: { facilitator: 'Facilitator', member: 'Member', reviewer: 'Reviewer', observer: 'Observer' },
    signOut: 'Sign out',
    settings: 'Your account',
    sections: 'Your sections',
  },
  trouble: {
    notFound: {
      title: 'This page is not here, or it is not open to you',
      what: 'The address may have a slip in it, or the page may belong to a coalition you are not part of.',
      step: 'Check the address, or ask the person who sent it to you. If you use more than one account, sign in with the other one.',
    },
    notAllowed: {
      title: 'You cannot do that here',
      step: 'Nothing has been changed. If you think you should be able to, ask a facilitator of your coalition.',
    },
    tooMany: {
      title: 'That was too much at once',
      step: 'Nothing has been changed. Wait a little, then try again.',
    },
    failed: {
      title: 'Something went wrong on our side',
      what: 'What you had saved is kept.',
      step: 'Try again in a minute. If it keeps happening, tell a facilitator what you were doing and when.',
    },
    home: 'Go to the first page',
    again: 'Try again',
    signIn: 'Sign in',
  },
} as const;
