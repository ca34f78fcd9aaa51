/** Whether a write failed because somebody else has that e-mail address already. */
export function isEmailTaken(error: unknown): boolean {
  // drizzle puts what Postgres said into `cause`.
  const said = error instanceof Error && error.cause ? error.cause : error;
  return said instanceof Error && 'constraint_name' in said && said.constraint_name === 'person_email_once';
}
