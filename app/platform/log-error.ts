/** An error as it goes into the log. */
export type LoggedError = {
  type: string;
  /** Left out where it may quote what somebody wrote. */
  message?: string;
  /** A Postgres or system error code. */
  code?: string;
  constraint?: string;
  /** The statement with its placeholders, never with its values. */
  query?: string;
  /** Where it happened; the frames only. */
  at?: string[];
  cause?: LoggedError;
};

/**
 * What an error may say in the log: where and of what kind, never with which values. A failed query's own message
 * lists its parameters, Postgres quotes the value it could not take, a parser the text it stumbled over; all of
 * these can be what somebody wrote, their e-mail address or a token.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint_name: constraint, query } = error as Error & Record<string, unknown>;
  const mayQuote = 'params' in error || 'severity' in error || error instanceof SyntaxError;
  return {
    type: error.name,
    ...(!mayQuote && { message: error.message }),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...('params' in error && typeof query === 'string' && { query }),
    at: framesOf(error),
    ...(error.cause !== undefined && { cause: loggedError(error.cause) }),
  };
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line));
}
