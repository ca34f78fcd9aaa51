import type { DemoDocument } from '../section.ts';
import { renamed } from '../story.ts';
import { before } from './before.ts';
import { now } from './now.ts';
import { ownership } from './ownership.ts';
import { unresolved } from './unresolved.ts';
import { vision } from './vision.ts';

const [foreword, inShort, meaning, knowing] = before;

export const strategy: DemoDocument = {
  title: 'A strategy for the next five years',
  kind: 'strategy',
  lifecycle: 'drafting',
  started: 9,
  startedAs: 'Co-production strategy',
  by: 'amina',
  story: [renamed(8, 'amina', 'Co-production strategy', 'A strategy for the next five years')],
  sections: [foreword, inShort, meaning, now, vision, ownership, knowing, unresolved],
};
