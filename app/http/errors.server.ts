import {
  Conflict,
  DomainError,
  ExportFailed,
  Forbidden,
  Invalid,
  NotFound,
  TooMany,
} from '#app/domain/errors.ts';
import { words } from '#app/words/index.ts';

/** The one table from what goes wrong in the domain to what HTTP calls it. */
const STATUS = new Map<unknown, number>([
  [NotFound, 404],
  [Forbidden, 403],
  [Conflict, 409],
  [Invalid, 400],
  [TooMany, 429],
  [ExportFailed, 503],
]);

/**
 * Runs what a loader or action does and turns a domain error into the answer it stands for: a thrown Response whose
 * body is the sentence for the person, which the page's error boundary shows. Anything else passes through, is
 * logged by entry.server.tsx and becomes a 500 that says nothing.
 */
export async function answer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw responseFor(error) ?? error;
  }
}

/** The answer a domain error stands for; undefined for every other error. */
export function responseFor(error: unknown): Response | undefined {
  if (!(error instanceof DomainError)) return undefined;
  const headers = new Headers({ 'Content-Type': 'text/plain; charset=utf-8' });
  if (error instanceof TooMany) headers.set('Retry-After', String(error.retryAfterSeconds));
  // What is not found says nothing of why: not there, and not yours, look the same.
  const sentence = error instanceof NotFound ? words.http.notFound : error.message || words.http.failed;
  return new Response(sentence, { status: STATUS.get(error.constructor) ?? 500, headers });
}
