import type { Submission } from '@conform-to/react';
import { data } from '@remix-run/node';
import { Conflict, Invalid, TooMany } from '#app/domain/errors.ts';

/** What a form shows again after it was not taken. Passwords are never sent back. */
const HIDDEN = ['password', 'present'];

/** The fields of a posted form; anything that is not a form has none. */
export async function formOf(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const isForm =
    type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data');
  return isForm ? request.formData().catch(() => new FormData()) : new FormData();
}

/** The form again with what to put right; what was typed is kept. */
export function again<T>(submission: Submission<T>) {
  return data(submission.reply({ hideFields: HIDDEN }), { status: 422 });
}

/**
 * The form again because the domain did not take it. Errors that no form can put right pass through.
 */
export function refused<T>(submission: Submission<T>, error: unknown) {
  if (error instanceof Invalid) {
    const fieldErrors = Object.fromEntries(
      Object.entries(error.fields).map(([name, sentence]) => [name, [sentence]]),
    );
    const formErrors = Object.keys(fieldErrors).length === 0 ? [error.message] : [];
    return data(submission.reply({ hideFields: HIDDEN, fieldErrors, formErrors }), { status: 422 });
  }
  if (error instanceof Conflict) {
    return data(submission.reply({ hideFields: HIDDEN, formErrors: [error.message] }), { status: 409 });
  }
  if (error instanceof TooMany) {
    const headers = { 'Retry-After': String(error.retryAfterSeconds) };
    return data(submission.reply({ hideFields: HIDDEN, formErrors: [error.message] }), {
      status: 429,
      headers,
    });
  }
  throw error;
}
