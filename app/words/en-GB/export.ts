/** What a person reads about an exported file, and the words we put into the file ourselves. */
export const exporting = {
  failed:
    'The Word file could not be made. Nothing in your document has changed. Please try again in a minute.',
  busy: 'Several Word files are being made just now. Please try again in a minute.',
  tookTooLong:
    'Making the Word file took too long, so we stopped. Nothing in your document has changed. Please try again.',
  file: {
    draft: 'DRAFT',
    workingDraft: (date: string) => `Working draft of ${date}`,
    contents: 'Contents',
    owners: (names: string, status: string) => `Owned by ${names} · ${status}`,
    needsOwner: (status: string) => `Needs an owner · ${status}`,
    toBeWritten: 'To be written.',
    page: 'Page ',
    of: ' of ',
  },
  warnings: {
    linkDropped:
      'A link could not be carried over, because Word cannot open its address. Its words are in the file.',
    listTooDeep: 'A list has more than nine levels. In Word its deepest items are all on the ninth.',
    listInQuote: 'A list or table inside a quote is in the file, but does not look quoted there.',
    tableTooWide:
      'A table has more than 63 columns, which Word cannot show. The words beyond are in its last column.',
  },
};
