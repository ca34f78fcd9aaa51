import { describe, expect, it } from 'vitest';
import { typedLink } from '#app/editor/behaviour/typedLink.ts';

describe('the address somebody typed for a link', () => {
  it.each([
    ['example.org', 'https://example.org'],
    ['  example.org/a?b=c#d ', 'https://example.org/a?b=c#d'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['//example.org', 'https://example.org'],
    ['http://example.org', 'http://example.org'],
    ['ann@example.org', 'mailto:ann@example.org'],
    ['mailto:ann@example.org', 'mailto:ann@example.org'],
    ['tel:01614960000', 'tel:01614960000'],
  ])('%s becomes %s', (typed, link) => {
    expect(typedLink(typed)).toBe(link);
  });
  it.each([
    '',
    '   ',
    'some words',
    'word',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    `https://example.org/${'x'.repeat(2000)}`,
  ])('refuses %s', (typed) => {
    expect(typedLink(typed)).toBeUndefined();
  });
});
