import { z } from 'zod';
import { words } from '#app/words/index.ts';
import { ORGANISATION_KINDS } from './people.ts';

const said = words.members.coalition;

/** The fields of a form about a coalition. */
export const coalitionFields = {
  name: z.string(said.nameMissing).trim().min(1, said.nameMissing).max(200, said.tooLong(200)),
  place: z.string().trim().max(120, said.tooLong(120)).default(''),
  language: z.string(said.languageMissing).refine(isLanguage, said.languageMissing),
  timeZone: z.string(said.timeZoneMissing).refine(isTimeZone, said.timeZoneMissing),
};

/** The fields about somebody new who starts a coalition; `name` is the coalition's. */
export const founderFields = {
  yourName: z
    .string(words.setUp.nameMissing)
    .trim()
    .min(1, words.setUp.nameMissing)
    .max(120, said.tooLong(120)),
  email: z
    .email({
      error: ({ input }) => (input === undefined ? words.signIn.emailMissing : words.signIn.emailWrong),
    })
    .max(254, said.tooLong(254)),
  password: z.string(words.setUp.passwordMissing).max(1024, words.password.tooLong),
};

/** The fields of a form about an organisation. */
export const organisationFields = {
  name: z
    .string(words.members.organisations.nameMissing)
    .trim()
    .min(1, words.members.organisations.nameMissing)
    .max(200, said.tooLong(200)),
  kind: z.enum(ORGANISATION_KINDS, words.members.organisations.kindMissing),
};

/** Whether a text is a language tag (BCP 47), e.g. `cy` or `en-GB`. */
export function isLanguage(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text names a time zone of the IANA database, e.g. `Europe/London`; never a bare offset. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || name.length > 64) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
