/** What is said when a request is not taken at all, in plain text. */
export const http = {
  notOurAddress:
    'Coproduce does not answer at this address. Ask the person who runs it which address to use.',
  notFromHere:
    'This was sent from another website, so nothing was done. Go back to the page and try again there.',
  lengthMissing: 'Nothing was done: the request did not say how long it is.',
  tooLong: 'That is more than we can take in one go. Nothing was done: make it shorter and try again.',
  notFound: 'There is nothing here, or it is not open to you.',
  failed: 'Something went wrong here, not with you. Nothing was lost: try again in a moment.',
  databaseSilent: 'the database does not answer',
  editsWaiting: 'edits are waiting to be saved',
  notStarted: 'still starting',
};
