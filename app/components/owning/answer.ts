import { z } from 'zod';
import { words } from '#app/words/index.ts';

const said = words.owning.asked;
const LONGEST = 500;

const reason = z.string().trim().max(LONGEST, said.whyTooLong(LONGEST)).default('');

/** An answer to an ask or an offer: a no says why. */
const withReason = <T extends { answer: string; reason: string }>({ answer, reason: why }: T) =>
  answer !== 'no' || why.length > 0;
const problem = { path: ['reason'], error: said.whyMissing };
const answers = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.strictObject({ answer: z.enum(options, said.answerMissing), reason }).refine(withReason, problem);

/** To an ask. */
export const askAnswer = answers(['yes', 'together', 'no']);
/** To an offer. */
export const offerAnswer = answers(['yes', 'no']);
