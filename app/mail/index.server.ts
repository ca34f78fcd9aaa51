import { createTransport, type Transporter } from 'nodemailer';
import { sendNext, type Sent, type Waiting } from '#app/domain/mail/queue.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import type { Db } from '#db/client.server.ts';

/** How often to look for letters, in milliseconds: people wait for some of them. */
const LOOK_MS = 5_000;
/** A mail server that does not answer within this is asked again later; it never holds a letter's row for long. */
const PATIENCE_MS = 10_000;

/** Sends what waits in `mail`, one letter at a time, until it is stopped. */
export type Post = { stop(deadlineMs: number): Promise<void> };

/** The post of this process: by the mail server of the settings, or none where there is no mail server. */
export function createPost(): Post {
  const { SMTP_URL, MAIL_FROM } = env();
  return SMTP_URL && MAIL_FROM
    ? startPost({ url: SMTP_URL, from: MAIL_FROM })
    : { stop: async () => undefined };
}

/** `lookMs` and `db` are for tests: a second process' own pool, and less patience. */
export function startPost({
  url,
  from,
  lookMs = LOOK_MS,
  db,
}: {
  url: string;
  from: string;
  lookMs?: number;
  db?: Db;
}): Post {
  const transport = createTransport({
    url,
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    // Letters are text of ours: nothing in them names a file or an address to fetch.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  let stopped = false;
  let round: Promise<void> | undefined;
  const look = () => {
    round ??= sendAll(transport, from, () => stopped, db).finally(() => (round = undefined));
  };
  const timer = setInterval(look, lookMs);
  look();
  return {
    async stop(deadlineMs) {
      stopped = true;
      clearInterval(timer);
      await withinMs(deadlineMs, round);
      transport.close();
    },
  };
}

/** Until nothing waits, or we stop. A database that is away is asked again at the next look. */
async function sendAll(transport: Transporter, from: string, stopped: () => boolean, db?: Db): Promise<void> {
  try {
    while (!stopped() && (await sendNext((letter) => send(transport, from, letter), db)));
  } catch (error) {
    if (!stopped()) log.error({ err: error }, 'letters could not be fetched');
  }
}

/** The log names the letter by its id: neither address nor subject nor what the other side says of them. */
async function send(transport: Transporter, from: string, letter: Waiting): Promise<Sent> {
  const { id, to, subject, text, tries } = letter;
  try {
    await transport.sendMail({
      ...{ from, subject, text },
      // An address, never a list of them.
      to: { name: '', address: to },
      // The same at every try: who gets it twice after a power cut can tell.
      messageId: `<${id}@${from.split('@').at(-1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    log.info({ letter: id, tries: tries + 1 }, 'letter sent');
    return { ok: true };
  } catch (error) {
    const { code, status } = answerIn(error);
    const forGood = code === 'EENVELOPE' && status !== undefined && status >= 500;
    log.warn({ letter: id, tries: tries + 1, code, status, forGood }, 'letter not sent');
    return { ok: false, failure: error instanceof Error ? error.message : String(error), forGood };
  }
}

/** What nodemailer says of a failure: its own code, and the mail server's number. */
function answerIn(error: unknown): { code: string | undefined; status: number | undefined } {
  if (!(error instanceof Error)) return { code: undefined, status: undefined };
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    status:
      'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined,
  };
}

async function withinMs(deadlineMs: number, work: Promise<void> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, deadlineMs)));
  await Promise.race([work, late]);
  clearTimeout(timer);
}
