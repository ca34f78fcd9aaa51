import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventStream } from '#app/http/event-stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream whose source the test holds in its hand. */
async function open() {
  const abort = new AbortController();
  const request = new Request('http://localhost/events', { signal: abort.signal });
  const stop = vi.fn();
  let tell: (event: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  const answer = await eventStream(request, async (give, finish) => {
    [tell, end] = [give, finish];
    return stop.mockImplementation(finish);
  });
  const reader = (answer.body ?? new ReadableStream<Uint8Array>()).getReader();
  const next = async () => {
    const { done, value } = await reader.read();
    return done ? undefined : new TextDecoder().decode(value);
  };
  return { abort, stop, next, reader, tell: (event: unknown) => tell(event), end: () => end() };
}

test('a page is told at once that it follows, then each event as one line of data', async () => {
  const { next, tell } = await open();
  tell({ said: 'two\nlines' });
  expect(await next()).toBe(': following\n\n');
  expect(await next()).toBe('data: {"said":"two\\nlines"}\n\n');
});

test('a silent stream is kept open by a line every fifteen seconds', async () => {
  const { next } = await open();
  await next();
  vi.advanceTimersByTime(30_000);
  expect(await next()).toBe(': still here\n\n');
  expect(await next()).toBe(': still here\n\n');
});

test('it ends with its source, and what is told afterwards goes nowhere', async () => {
  const { next, tell, end } = await open();
  await next();
  end();
  end();
  tell('too late');
  expect(await next()).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

test('it stops its source when the page goes away, or stops reading', async () => {
  const gone = await open();
  gone.abort.abort();
  expect(gone.stop).toHaveBeenCalled();
  const shut = await open();
  await shut.reader.cancel();
  expect(shut.stop).toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('what the source throws at its beginning is thrown on, and nothing is left running', async () => {
  const refused = eventStream(new Request('http://localhost/events'), () =>
    Promise.reject(new Error('not here')),
  );
  await expect(refused).rejects.toThrow('not here');
  expect(vi.getTimerCount()).toBe(0);
});
