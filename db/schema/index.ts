export * from './people.ts';
export * from './coalitions.ts';
export * from './documents.ts';
export * from './joining.ts';
export * from './ownership.ts';
export * from './journal.ts';
export * from './history.ts';
export * from './mail.ts';
