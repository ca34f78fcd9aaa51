export * from './people.ts';
export * from './coalitions.ts';
export * from './documents.ts';
export * from './ownership.ts';
export * from './journal.ts';
export * from './history.ts';
