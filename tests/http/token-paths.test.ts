import { describe, expect, test } from 'vitest';
import { newToken } from '#app/domain/people/token.server.ts';
import { carriesToken, withoutToken } from '#app/http/token-paths.ts';

const token = newToken();

describe('a path that carries a secret', () => {
  test.each([
    [`/join/${token}`, '/join/…'],
    [`/join/${token}.data`, '/join/…'],
    [`/with/${token}`, '/with/…'],
    [`/reset/${token}`, '/reset/…'],
    [`/JOIN/${token}`, '/JOIN/…'],
    [`//with/${token}`, '//with/…'],
    [`/with/${token}/and/more`, '/with/…'],
    [`/with/${token.slice(0, 30)}`, '/with/…'],
    [`/%77ith/${token}`, '/%77ith/…'],
    [`/somewhere/${token}/else`, '/somewhere/…/else'],
  ])('%s is written down without it', (path, written) => {
    expect(withoutToken(path)).toBe(written);
  });

  test.each([
    '/',
    '/sign-in',
    '/join',
    '/coalitions/01997d1c-9d5f-7a44-8a5b-0c9d6f0e2b11/people',
    '/documents/01997d1c-9d5f-7a44-8a5b-0c9d6f0e2b11/export.docx',
  ])('is not %s', (path) => {
    expect(withoutToken(path)).toBe(path);
    expect(carriesToken(path)).toBe(false);
  });
});
