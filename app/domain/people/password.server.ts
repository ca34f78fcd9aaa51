import { hash, verify } from '@node-rs/argon2';
import { WorkQueue } from './password-queue.ts';

/**
 * Argon2id (the package's own choice) as OWASP's Password Storage Cheat Sheet and ASVS 5.0 appendix C ask: 19 MiB, two passes, one lane.
 * Raise a figure here and everybody's hash follows at their next sign-in.
 */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** 19 MiB and a core each: two at once, and a full room waiting. */
const queue = new WorkQueue(2, 50);

/** What is compared with when there is no such account, so that the work is the same. Nobody's password. */
let nobodys: Promise<string> | undefined;

/** The hash to keep, parameters and salt inside. Waits its turn. @throws TooMany when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return queue.run(() => hash(normal(password), STRENGTH));
}

/**
 * Whether `password` is the one `kept` was made of. Without `kept` (no such account, or one without a password) the
 * answer is no, after the same work. @throws TooMany when too many wait.
 */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hash(crypto.randomUUID(), STRENGTH);
  const against = kept ?? (await nobodys);
  const same = await queue.run(() => verify(against, normal(password)));
  return same && Boolean(kept);
}

/** Whether a kept hash was made with weaker parameters than we use now. */
export function isOutdated(kept: string): boolean {
  const [, m, t, p] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(kept) ?? [];
  return !(
    Number(m) >= STRENGTH.memoryCost &&
    Number(t) >= STRENGTH.timeCost &&
    Number(p) >= STRENGTH.parallelism
  );
}

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 5.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC');
}
