import { z } from 'zod';
import { words } from '#app/words/index.ts';

const said = words.joining.join;
const { emailMissing, emailWrong } = words.signIn;

/** What somebody tells us who makes their account to join. */
export const newcomerForm = z.object({
  name: z
    .string(said.nameMissing)
    .trim()
    .min(1, said.nameMissing)
    .max(120, words.joining.invite.tooLong(120)),
  email: z
    .email({ error: ({ input }) => (input === undefined ? emailMissing : emailWrong) })
    .max(254, words.joining.invite.tooLong(254)),
  password: z.string(words.setUp.passwordMissing).max(1024, words.password.tooLong),
  ownDevice: z.boolean().default(false),
});
