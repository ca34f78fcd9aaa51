/** A letter as the outbox shows it. Plain data: it travels to the browser as it is. */
export type OutboxLetter = {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** When it was written; ISO 8601. */
  at: string;
};
