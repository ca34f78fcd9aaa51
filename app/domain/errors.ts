/** What can go wrong in the domain, in its own terms. HTTP status and socket close reasons are given at the edges. */
export class DomainError extends Error {
  override name = 'DomainError';
}

/** It is not there, or it is not there for this person: the two look the same. */
export class NotFound extends DomainError {
  override name = 'NotFound';
}

/** The person can see it and may not do this with it. `message` is said to the person. */
export class Forbidden extends DomainError {
  override name = 'Forbidden';
}

/** Somebody else was first, or the thing has moved on. `message` is said to the person. */
export class Conflict extends DomainError {
  override name = 'Conflict';
}

/** The input cannot be used. `fields` names what to put right, in the person's words. */
export class Invalid extends DomainError {
  override name = 'Invalid';
  readonly fields: Readonly<Record<string, string>>;
  constructor(message: string, fields: Record<string, string> = {}) {
    super(message);
    this.fields = fields;
  }
}

/** Too many tries; `retryAfterSeconds` says when to come back. */
export class TooMany extends DomainError {
  override name = 'TooMany';
  readonly retryAfterSeconds: number;
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** A file could not be built; nothing was changed. `message` is said to the person, `cause` to the log. */
export class ExportFailed extends DomainError {
  override name = 'ExportFailed';
}
