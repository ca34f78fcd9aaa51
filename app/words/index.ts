/**
 * The one word catalogue: every text a person reads. British English; another language is another folder. A namespace
 * and not an object, so that a page loads only the words it says.
 */
export * as words from './all.ts';
