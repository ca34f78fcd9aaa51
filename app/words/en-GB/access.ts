export const access = {
  notYours: 'This section is written by its owners. You can read it and export it.',
  notYourself: 'You cannot suspend yourself. Another facilitator can.',
  notAllowed: 'You can see this, and it is for somebody else to do.',
};
