import type { DemoSection } from '../section.ts';
import { offered } from '../story.ts';

export const vision: DemoSection = {
  heading: 'Our vision',
  purpose: 'The change in one paragraph.',
  guidance: ['In five years, what is ordinary here that is not now?'],
  story: [
    offered(
      2,
      'linford',
      'In five years I am twenty-two. I would like to say what I want it to be like. Second Bell would help.',
    ),
  ],
};
