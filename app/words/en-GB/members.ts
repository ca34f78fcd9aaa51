/** People and organisations of a coalition, and its settings. */
export const members = {
  /** Said wherever a change would leave nobody who runs the coalition. */
  linkOnly:
    'They come in by a personal link alone. Ask them to add an e-mail address and a password first; then they can be a facilitator.',
  lastFacilitator:
    'Nobody else runs this coalition. Make somebody else a facilitator first; then this can be done.',
  noSuchOrganisation:
    'This organisation is not in the coalition any more. Nothing was changed: choose again.',
  nothingChosen: 'Nothing was chosen, so nothing was changed. Go back and choose.',
  suspended: 'Suspended',
  you: 'you',

  /** What each role may do, in a few words. */
  roles: {
    facilitator: 'Runs the process: people, documents, owners, versions, reviews',
    member: 'Drafts what they own; comments and suggests everywhere',
    reviewer: 'Looks at drafts: comments and suggests, owns nothing',
    observer: 'Reads',
  },

  people: {
    title: 'People',
    lede: (people: number, organisations: number) => {
      const who = people === 1 ? 'One person' : `${people} people`;
      if (organisations === 0) return `${who}.`;
      return `${who}, ${organisations === 1 ? 'one organisation' : `${organisations} organisations`}.`;
    },
    invite: 'Invite people',
    addOrganisation: 'Add an organisation',
    settings: 'Settings',
    leave: 'Leave this coalition',
    look: 'Find a person or an organisation',
    lookButton: 'Find',
    lookAll: 'Show everybody',
    nothingFound: (looked: string) =>
      `Nobody here is called “${looked}”. Try part of the name, or show everybody.`,
    themselves: 'Here for themselves',
    nobodyFor: 'Nobody is here for this organisation yet.',
    alone: {
      title: 'You are the first one here',
      what: 'A coalition is people. Invite those you want to write with: by e-mail, or by a link you send yourself.',
    },
    change: 'Change',
  },

  member: {
    back: 'All people',
    role: 'Role',
    organisation: 'Organisation',
    noOrganisation: 'None: here for themselves',
    owns: 'Sections they own',
    ownsMine: 'Sections you own',
    ownsNothing: 'None yet.',
    firstOwner: 'first owner',
    manage: 'What you can change',
    chooseRole: 'Role in this coalition',
    saveRole: 'Change the role',
    /** Under the role, of somebody who owns sections. */
    endsOwning: (name: string) =>
      `As a reviewer or an observer ${name} would own nothing: their sections pass to the other owners, or need one.`,
    chooseOrganisation: 'Here for',
    saveOrganisation: 'Change the organisation',
    suspend: (name: string) => `Suspend ${name}`,
    suspendExplained: (name: string) =>
      `${name} sees nothing of this coalition from that moment on. What they wrote stays, and you can let them back in at any time.`,
    isSuspended: (name: string) => `${name} is suspended and sees nothing of this coalition.`,
    letBack: (name: string) => `Let ${name} back in`,
    letBackExplained: 'They come back as they were, with what they own.',
    said: {
      role: 'The role is changed.',
      organisation: 'The organisation is changed.',
      suspended: 'They are suspended. Only facilitators see them in the list now.',
      returned: 'They are back.',
    },
  },

  organisations: {
    addTitle: 'Add an organisation',
    addLede: 'A council, a charity, a residents’ group: whoever people are here for.',
    name: 'Name of the organisation',
    nameMissing: 'Name the organisation',
    kind: 'What it is',
    kindMissing: 'Choose what it is',
    tooLong: (letters: number) => `Use ${letters} letters or fewer`,
    kinds: {
      group: 'Group',
      charity: 'Charity',
      network: 'Network',
      council: 'Council',
      'combined authority': 'Combined authority',
      other: 'Something else',
    },
    add: 'Add the organisation',
    save: 'Save the changes',
    taken: (name: string) =>
      `There is an organisation called “${name}” already. What you typed is kept: choose another name.`,
    removeTitle: 'Remove it',
    removeExplained: (members: number) => {
      if (members === 0) return 'Nobody is here for it.';
      const who = members === 1 ? 'Its one member stays' : `Its ${members} members stay`;
      return `${who}, and stand for no organisation until you choose one for them.`;
    },
    remove: (name: string) => `Remove ${name}`,
    said: {
      'organisation-added': 'The organisation is added.',
      'organisation-changed': 'The organisation is changed.',
      'organisation-removed': 'The organisation is removed. Its members are still here.',
    },
  },

  /** A coalition's own facts, where it is started and in its settings. */
  coalition: {
    name: 'Name of the coalition',
    nameHint: 'People see it at the top of every page.',
    nameMissing: 'Name the coalition',
    place: 'Place',
    placeHint: 'The town, borough or region it is about. You can leave this empty.',
    language: 'Language it writes in',
    languageMissing: 'Choose a language from the list',
    timeZone: 'Time zone',
    timeZoneHint: 'Dates and deadlines end at midnight here.',
    timeZoneMissing: 'Choose a time zone from the list',
    tooLong: (letters: number) => `Use ${letters} letters or fewer`,
    languages: {
      'en-GB': 'English',
      cy: 'Cymraeg (Welsh)',
      gd: 'Gàidhlig (Scottish Gaelic)',
      ga: 'Gaeilge (Irish)',
      ar: 'العربية (Arabic)',
      bn: 'বাংলা (Bengali)',
      da: 'Dansk (Danish)',
      de: 'Deutsch (German)',
      es: 'Español (Spanish)',
      fa: 'فارسی (Persian)',
      fr: 'Français (French)',
      it: 'Italiano (Italian)',
      nl: 'Nederlands (Dutch)',
      pa: 'ਪੰਜਾਬੀ (Punjabi)',
      pl: 'Polski (Polish)',
      pt: 'Português (Portuguese)',
      ro: 'Română (Romanian)',
      so: 'Soomaali (Somali)',
      sv: 'Svenska (Swedish)',
      uk: 'Українська (Ukrainian)',
      ur: 'اردو (Urdu)',
    },
    timeZones: {
      'Europe/London': 'United Kingdom',
      'Europe/Dublin': 'Ireland',
      'Europe/Lisbon': 'Portugal',
      'Europe/Paris': 'France',
      'Europe/Berlin': 'Germany',
      'Europe/Madrid': 'Spain',
      'Europe/Rome': 'Italy',
      'Europe/Amsterdam': 'Netherlands',
      'Europe/Brussels': 'Belgium',
      'Europe/Copenhagen': 'Denmark',
      'Europe/Stockholm': 'Sweden',
      'Europe/Warsaw': 'Poland',
      'Europe/Bucharest': 'Romania',
      'Europe/Athens': 'Greece',
      'Europe/Helsinki': 'Finland',
      'Europe/Kyiv': 'Ukraine',
      'America/New_York': 'United States and Canada, east',
      'America/Chicago': 'United States and Canada, central',
      'America/Los_Angeles': 'United States and Canada, west',
      'Africa/Lagos': 'Nigeria',
      'Africa/Nairobi': 'Kenya, Somalia',
      'Africa/Johannesburg': 'South Africa',
      'Asia/Karachi': 'Pakistan',
      'Asia/Kolkata': 'India',
      'Asia/Dhaka': 'Bangladesh',
      'Australia/Sydney': 'Australia, east',
      'Pacific/Auckland': 'New Zealand',
    },
  },

  founding: {
    title: 'Start a coalition',
    explained:
      'You will be its facilitator: you invite people, start documents and ask who will own which section.',
    madeUp:
      'You are somebody made up, so this coalition is part of the demo and goes when the demo is removed.',
    you: 'You',
    theCoalition: 'The coalition',
    start: 'Start the coalition',
    haveAccount: 'If you have an account here, sign in first:',
    signIn: 'Sign in',
    emailNotTaken:
      'No new account can be made with this e-mail address. If you have one here, sign in first; otherwise use another address.',
    notTitle: 'You cannot start a coalition here yet',
    notAllowed:
      'On this Coproduce, people who are in a coalition can start another one. Ask one of them, or whoever runs it here, to invite you.',
    notSignedIn: 'Are you in a coalition here already? Then sign in first.',
    home: 'Go to the first page',
  },

  settings: {
    title: 'Settings',
    save: 'Save the settings',
    saved: { settings: 'The settings are saved.' },
    more: 'More',
    outbox: 'The outbox: what would have been sent by e-mail',
    people: 'People and organisations',
    demo: {
      title: 'This is a demo',
      what: 'When you have looked around, remove it in one go and begin with your own coalition.',
      remove: 'Remove the demo',
    },
  },

  leaving: {
    title: (coalition: string) => `Leave ${coalition}?`,
    what: 'You will not see its pages any more. What you wrote stays, with your name. An invitation brings you back.',
    owns: (sections: number) =>
      sections === 1
        ? 'The section you own passes to its other owners, or needs one.'
        : `The ${sections} sections you own pass to their other owners, or need one.`,
    leave: 'Leave the coalition',
    stay: 'Stay',
    last: 'You are its only facilitator. Make somebody else a facilitator first, then you can leave.',
    toPeople: 'Choose somebody',
  },

  demoRemoval: {
    title: 'Remove the demo?',
    what: (coalitions: number, documents: number, people: number) =>
      `This removes ${counted(coalitions, 'coalition', 'coalitions')} with ${counted(documents, 'document', 'documents')}, and ${counted(people, 'made-up person', 'made-up people')}. It cannot be undone.`,
    keeps: 'Real coalitions, and everybody in them, stay as they are.',
    you: 'If you are one of the made-up people, you are signed out.',
    remove: 'Remove the demo',
    keep: 'Keep it',
    public:
      'Anybody may be this person here, so the demo is not removed from the web. Whoever runs Coproduce removes it on the machine itself, started for that machine only.',
    gone: {
      title: 'The demo is removed',
      what: 'Nobody is here now. Make the first account and start your own coalition.',
      code: 'Your set-up code',
      codeHint: 'Copy it: it is shown only this once, and works once, for 24 hours.',
      noCode:
        'The set-up code was shown once. If you do not have it, start Coproduce again: a new one is printed there.',
      setUp: 'Start your coalition',
    },
  },
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
