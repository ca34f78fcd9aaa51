const listed = (names: string[]) => new Intl.ListFormat('en-GB').format(names);

/** Writing in a section: the toolbar, what is said about saving, and what happens when writing has to stop. */
export const editor = {
  textLabel: (number: number | undefined, heading: string) =>
    number === undefined ? `Section: ${heading}` : `Section ${number}: ${heading}`,
  textHint:
    'Alt and F10 goes to the formatting tools. Escape, then Tab, leaves the text. Escape twice when you are done.',
  emptyHint: 'Write here. Your words are saved as you go.',
  done: 'Done',
  closing: 'Closing when your words are saved…',

  toolbar: (number: number | undefined) =>
    number === undefined ? 'Formatting' : `Formatting, section ${number}`,
  style: (current: string) => `Style: ${current}`,
  styles: { text: 'Text', heading: 'Heading', smallerHeading: 'Smaller heading' },
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  link: 'Link',
  bullets: 'Bulleted list',
  numbers: 'Numbered list',
  quote: 'Quote',
  insertTable: 'Insert a table',
  table: 'Table',
  rowAbove: 'Add a row above',
  rowBelow: 'Add a row below',
  columnBefore: 'Add a column before',
  columnAfter: 'Add a column after',
  removeRow: 'Remove this row',
  removeColumn: 'Remove this column',
  headingRow: 'First row is headings',
  removeTable: 'Remove the table',
  undo: 'Undo my last change',
  redo: 'Redo',
  tip: (label: string, keys: string) => (keys ? `${label} (${keys})` : label),

  linkTitle: 'Link',
  linkAddress: 'Web or e-mail address',
  linkHint: 'For example example.org, or name@example.org',
  linkWords: 'Words to show',
  linkWrong:
    'That is not an address we can link to. Use a web address, an e-mail address or a phone number as tel:0161…',
  linkSave: 'Save link',
  linkRemove: 'Remove link',
  cancel: 'Cancel',

  saving: {
    connecting: 'Connecting…',
    saving: 'Saving…',
    saved: (time: string) => `Saved ${time}`,
    offline: 'Offline. Your words are kept on this page',
    retrying: 'Could not save, retrying',
  },
  said: {
    saved: 'Saved',
    savedAgain: 'Your words are saved again',
    offline: 'Offline. Your words are kept on this page. Please leave it open.',
    retrying: 'Could not save your last words yet. We keep trying. Please leave this page open.',
    leaving: 'Press Escape once more when you are done, or Tab to move on.',
  },
  notOpened: 'This section cannot be opened for writing just now. We keep trying.',

  hereNow: (names: string[]) => `${listed(names)} ${names.length === 1 ? 'is' : 'are'} here now`,

  tooMuch: 'That is too much to add in one go, so nothing was added. Please paste it in smaller pieces.',
  close: 'Close',

  stopped: {
    title: 'Writing in this section has stopped',
    reasons: {
      'rights-changed': 'You are no longer among the people who write this section, or you have signed out.',
      'too-big': 'Your last change was too big to be taken in one piece, so it was not added.',
      'not-allowed': 'Your last change held something this document cannot keep, so it was not added.',
      'old-page': 'This page is older than the document. Please load it again before you write.',
      'try-later': 'The section cannot be saved just now.',
    },
    kept: 'Some of your words had not been saved. We have set the whole section aside as you last saw it.',
    nothingLost: 'Everything you wrote had been saved.',
    open: 'Open my copy',
    copyTitle: 'My copy',
    download: 'Download my copy',
    reload: 'Load the page again',
    back: 'Go back to reading',
    note: (when: string) =>
      `Your own copy, set aside on ${when}. The words here that were not saved are not in the shared document.`,
  },
} as const;
