import { type Env, readEnv } from '#app/platform/env.server.ts';
import { Refusal } from '#app/platform/refusal.ts';

/** The settings this process was started with. @throws Refusal with one line for each that is wrong. */
export function settings(): Env {
  const read = readEnv(process.env);
  if ('env' in read) return read.env;
  throw new Refusal(['These settings are wrong:', ...read.wrong.map((line) => `  ${line}`)].join('\n'));
}
