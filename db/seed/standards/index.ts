import type { DemoDocument } from '../section.ts';
import { exported } from '../story.ts';
import { checking } from './checking.ts';
import { equality } from './equality.ts';
import { inShort } from './in-short.ts';
import { levels } from './levels.ts';
import { made } from './made.ts';
import { notMet } from './not-met.ts';
import { seven } from './seven.ts';
import { support } from './support.ts';
import { using } from './using.ts';

export const standards: DemoDocument = {
  title: 'What good co-production looks like',
  kind: 'standards',
  lifecycle: 'open for comment',
  numbered: true,
  started: 44,
  by: 'tomos',
  story: [exported(5, 'helen')],
  sections: [inShort, using, levels, seven, checking, support, notMet, equality, made],
};
