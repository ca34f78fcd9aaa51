import { z } from 'zod';
import { isLoopback } from './loopback.ts';

const flag = z
  .enum(['0', '1'], 'must be 0 or 1')
  .default('0')
  .transform((value) => value === '1');

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host/database',
});

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://plan.example.org' })
  .refine((value) => !URL.canParse(value) || isBareOrigin(new URL(value)), 'must end after the host and port')
  .transform((value) => new URL(value).origin);

function isBareOrigin(url: URL): boolean {
  return url.href === `${url.origin}/`;
}

/** Every setting there is. The table in the README is generated from these descriptions. */
export const settings = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce
    .number('must be a number from 0 to 65535')
    .int('must be a number from 0 to 65535')
    .min(0, 'must be a number from 0 to 65535')
    .max(65535, 'must be a number from 0 to 65535')
    .default(3000)
    .describe('Port to listen on; 0 takes a free one.'),
  DATABASE_URL: postgresUrl
    .optional()
    .describe('A Postgres 15 or newer. Unset: the embedded one, in the data folder.'),
  COPRODUCE_DATA: z
    .string()
    .optional()
    .describe('Data folder. Unset: `data` in the project, or /var/lib/coproduce when root.'),
  APP_ORIGIN: origin
    .optional()
    .describe('The public address, e.g. https://plan.example.org. Unset: only loopback names work.'),
  ALLOW_INSECURE_HTTP: flag.describe(
    '1 allows plain http away from this machine. Passwords then travel readable.',
  ),
  TRUST_PROXY: flag.describe('1 believes X-Forwarded-For from the proxy in front.'),
  FOUNDING: z
    .enum(['invited', 'anyone'], 'must be invited or anyone')
    .default('invited')
    .describe('Who may start a coalition: people who are in one already, or anyone.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' })
    .optional()
    .describe('The mail server. Unset: nothing is sent; a demo shows its mail in an outbox.'),
  MAIL_FROM: z
    .email('must be an e-mail address such as plan@example.org')
    .optional()
    .describe('The address mail is sent from. Needed with SMTP_URL.'),
  COPRODUCE_DEMO: flag.describe('1 offers the demo world away from this machine too.'),
  COPRODUCE_BUILD: z.string().default('build').describe('Folder of the build, inside the project.'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    )
    .default('info')
    .describe('How much is logged.'),
});

/** The settings with what they mean together. */
export const envSchema = settings.superRefine((env, context) => {
  const wrong = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
  if (!isLoopback(env.HOST) && !env.APP_ORIGIN) {
    wrong(
      'APP_ORIGIN',
      `is needed because HOST=${env.HOST} can be reached from other machines: say which address people use`,
    );
  }
  if (env.SMTP_URL && !env.MAIL_FROM) {
    wrong('MAIL_FROM', 'is needed because SMTP_URL is set: say which address mail comes from');
  }
  if (
    env.APP_ORIGIN?.startsWith('http:') &&
    !isLoopback(new URL(env.APP_ORIGIN).hostname) &&
    !env.ALLOW_INSECURE_HTTP
  ) {
    wrong(
      'APP_ORIGIN',
      'is plain http: passwords and drafts would travel readable by others. Use https, or allow it with ALLOW_INSECURE_HTTP=1',
    );
  }
});

export type Env = z.infer<typeof settings>;

/**
 * Reads the settings. An empty value counts as unset; a name that looks like ours and is not is wrong, because a
 * misspelt setting that is silently ignored does harm later.
 *
 * @returns the settings, or one plain line for each thing that is wrong.
 */
export function readEnv(from: Record<string, string | undefined>): { env: Env } | { wrong: string[] } {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const unknown = Object.keys(given)
    .filter((key) => key.startsWith('COPRODUCE_') && !(key in settings.shape))
    .map((key) => `${key} is not a setting of Coproduce`);
  const parsed = envSchema.safeParse(given);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (!parsed.success || unknown.length > 0) return { wrong: [...wrong, ...unknown] };
  return { env: parsed.data };
}

/** Whether people on other machines are meant to reach this. */
export function isPublic(env: Pick<Env, 'HOST' | 'APP_ORIGIN'>): boolean {
  return (
    !isLoopback(env.HOST) || (env.APP_ORIGIN !== undefined && !isLoopback(new URL(env.APP_ORIGIN).hostname))
  );
}

let known: Env | undefined;

/** The settings, read once. The shell has checked them before anything else is loaded. */
export function env(): Env {
  if (!known) {
    const read = readEnv(process.env);
    if ('wrong' in read) throw new Error(`Wrong settings: ${read.wrong.join('; ')}`);
    known = read.env;
  }
  return known;
}
