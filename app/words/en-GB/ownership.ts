export const ownership = {
  you: 'You',
  /** `first` answers for the section; `others` is a list in words. */
  firstWith: (first: string, others: string) => `${first}, with ${others}`,
};
