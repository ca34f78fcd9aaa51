import { z } from 'zod';
import { words } from '#app/words/index.ts';

const said = words.arranging.details;
const agreed = words.arranging.agreement;

/** Browsers end lines of a form with CR LF. */
const lines = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text.length <= most, said.tooLong(most));

const day = z.iso
  .date(said.dueWrong)
  .optional()
  .transform((date) => date ?? null);

/** A section described anew; `was` is how the page showed it. */
export const detailsForm = z.strictObject({
  heading: z
    .string(words.arranging.add.headingMissing)
    .trim()
    .min(1, words.arranging.add.headingMissing)
    .max(300, words.arranging.add.headingTooLong),
  purpose: lines(1_000),
  guidance: lines(5_000),
  due: day,
  was: z
    .strictObject({
      heading: z.string().default(''),
      purpose: lines(1_000),
      guidance: lines(5_000),
      due: day,
    })
    .default({ heading: '', purpose: '', guidance: '', due: null }),
});

/** When and where a section was agreed, and by whom. */
export const agreementFields = z.strictObject({
  on: z.iso.date(agreed.onMissing),
  at: z.string(agreed.atMissing).trim().min(1, agreed.atMissing).max(300, agreed.atTooLong),
  people: z.array(z.uuid()).max(5_000).default([]),
});
