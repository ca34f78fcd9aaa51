import type { DemoDocument } from '../section.ts';
import { exported, renamed } from '../story.ts';
import { deciding } from './deciding.ts';
import { inShort } from './in-short.ts';
import { made } from './made.ts';
import { money } from './money.ts';
import { paying } from './paying.ts';
import { responsible } from './responsible.ts';
import { risks } from './risks.ts';
import { room } from './room.ts';
import { scope } from './scope.ts';
import { standards } from './standards.ts';
import { telling } from './telling.ts';
import { tracking } from './tracking.ts';
import { why } from './why.ts';

export const plan: DemoDocument = {
  title: 'Co-production action plan 2026 to 2028',
  kind: 'action plan',
  lifecycle: 'drafting',
  started: 66,
  startedAs: 'Action plan for co-production',
  by: 'amina',
  story: [
    renamed(64, 'tomos', 'Action plan for co-production', 'Co-production action plan 2026 to 2028'),
    exported(22, 'daniel'),
    exported(1, 'tomos'),
  ],
  sections: [
    inShort,
    why,
    scope,
    standards,
    paying,
    room,
    deciding,
    responsible,
    money,
    risks,
    tracking,
    telling,
    made,
  ],
};
