/** What one calls somebody on a button: the first of their names. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** Several people, as one says them. */
export const namesInWords = (people: readonly { name: string }[]): string =>
  new Intl.ListFormat('en-GB').format(people.map(({ name }) => name));
