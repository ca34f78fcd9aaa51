/** Under a section's heading: who owns it, and what asks for something. */
export const sectionHead = {
  owners: 'Owners',
  ownersOf: (heading: string) => ` of “${heading}”`,
  agreedOn: ' on ',
  agreedAt: (where: string) => `, ${where}`,
  open: (day: string) => `Open for everybody to draft until ${day}`,
  /** `owner`: the first owner, in whose stead. */
  inStead: (names: string, several: boolean, owner: string) =>
    `${names} ${several ? 'write' : 'writes'} here in ${owner}’s stead`,
  inSteadMe: (owner: string) => `You write here in ${owner}’s stead`,
  anOwner: 'an owner',
  offers: (names: string, several: boolean) => `${names} ${several ? 'offer' : 'offers'} to own this`,
  answerOffer: 'Answer the offer',
  answerOfferOf: (name: string) => ` of ${name}`,
  youOffered: 'You have offered to own this. You will hear when somebody answers.',
  youAreAsked: 'You are asked to own this.',
  answer: 'Give your answer',
  ask: 'Ask someone to own this',
  askAgain: 'Ask someone else too',
  offer: 'Offer to own this',
  /** To people who neither ask nor offer. */
  nobodyYet: 'The facilitators are looking for somebody to own it.',
  about: (heading: string) => `: ${heading}`,
} as const;
