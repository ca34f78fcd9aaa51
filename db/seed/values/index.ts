import type { DemoDocument } from '../section.ts';
import { exported } from '../story.ts';
import { asking } from './asking.ts';
import { five } from './five.ts';
import { inShort } from './in-short.ts';
import { made } from './made.ts';
import { meaning } from './meaning.ts';
import { short } from './short.ts';
import { why } from './why.ts';

export const values: DemoDocument = {
  title: 'What we will not trade away',
  kind: 'values statement',
  lifecycle: 'drafting',
  started: 62,
  by: 'amina',
  story: [exported(12, 'amina'), exported(9, 'helen')],
  sections: [inShort, why, meaning, five, asking, short, made],
};
