import { pino } from 'pino';
import { loggedError } from './log-error.ts';

/**
 * JSON lines in UTC. Ids only: no document text, no e-mail address, no token, no cookie ever goes in here;
 * what slips into an object under such a name is blanked.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  serializers: { err: loggedError },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'email',
      'password',
      'token',
      'cookie',
      'text',
      'content',
      '*.email',
      '*.password',
      '*.token',
      '*.cookie',
      '*.text',
      '*.content',
      'req.headers',
    ],
    censor: '[not logged]',
  },
});
