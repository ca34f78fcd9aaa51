import { expect, test } from 'vitest';
import { TooMany } from '#app/domain/errors.ts';
import { WorkQueue } from '#app/domain/people/password-queue.ts';

test('two work, the next wait their turn, and who comes to a full room is turned away at once', async () => {
  const queue = new WorkQueue(2, 3);
  const finish: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = () =>
    queue.run(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => finish.push(resolve));
      running -= 1;
    });
  const five = [work(), work(), work(), work(), work()];
  await expect(work()).rejects.toBeInstanceOf(TooMany);
  for (const [done, one] of five.entries()) {
    await expect.poll(() => finish.length).toBeGreaterThan(done);
    finish[done]?.();
    await one;
  }
  expect(most).toBe(2);
  const after = work();
  await expect.poll(() => finish.length).toBe(6);
  finish[5]?.();
  await after;
});

test('work that fails gives its place to the next', async () => {
  const queue = new WorkQueue(1, 1);
  const failing = queue.run(() => Promise.reject(new Error('no')));
  const next = queue.run(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('done');
});
