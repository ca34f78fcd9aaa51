import type { TemplateSection } from './template.ts';

/** Sections that stand in several templates. */

/** One page that stands for the whole. */
export const inShort = (purpose: string, ...guidance: string[]): TemplateSection => ({
  ...{ key: 'in-short', heading: 'In short', purpose, guidance, needed: true },
});

export const definition: TemplateSection = {
  key: 'definition',
  heading: 'What we mean by co-production',
  purpose: 'Settle on one meaning that everybody here shares.',
  guidance: [
    'What counts as co-production, and what does not?',
    'How does it differ from asking people what they think?',
    'How far do we share decisions today, honestly?',
  ],
  needed: true,
};

export const values: TemplateSection = {
  key: 'values',
  heading: 'Our values',
  purpose: 'Say what we will not trade away, in three to seven values.',
  guidance: [
    'One idea in each.',
    'Say it as “We...”.',
    'What would a stranger see us doing?',
    'What would break it?',
    'Whose words can we keep?',
  ],
  needed: true,
};

export const standards: TemplateSection = {
  key: 'standards',
  heading: 'Our standards',
  purpose: 'Set out what can be held against us, in about five to nine standards.',
  guidance: [
    'Start each one with “We will”.',
    'Would two people agree whether it was met?',
    'What would we see, hear or hold?',
    'Which part of it protects the people with least power?',
    'Have you thought of: who is in the room; support and payment; planning together from the start; sharing information; deciding together; feeding back; learning and effect?',
    'Could you do with fewer? Fewer is kinder.',
  ],
  needed: true,
};

export const actions = (heading: string): TemplateSection => ({
  ...{ key: 'actions', heading, needed: true },
  purpose: 'Say what will be done, who leads on it, by when and how we will know.',
  guidance: [
    'Begin each action with a verb.',
    'Is one organisation named as its lead?',
    'Is a role named, and not only a person?',
    'How will the people affected help to do it?',
    'What will be true when it is done?',
    'Is the money real?',
  ],
});

export const howMade = (heading: string): TemplateSection => ({
  ...{ key: 'how-made', heading, needed: true },
  purpose: 'Show the working: who was there, who was missing, and what changed because of it.',
  guidance: [
    'Who took part, and who was missing?',
    'Which meetings and events were there, and when?',
    'What did we change after people commented?',
    'How did we decide?',
  ],
});

export const review = (heading: string): TemplateSection => ({
  ...{ key: 'review', heading, needed: true },
  purpose: 'Keep this alive: fix when it is looked at again, and who sees to it.',
  guidance: [
    'When will we look at it again?',
    'Who calls that meeting?',
    'What would make us change it sooner?',
  ],
});

export const wordsWeUse: TemplateSection = {
  key: 'words-we-use',
  heading: 'Words we use',
  purpose: 'Explain every term a newcomer would stumble on.',
  guidance: ['Which words did somebody have to ask about?', 'Can the text do without the word instead?'],
  needed: false,
};

export const equality: TemplateSection = {
  key: 'equality',
  heading: 'Equality and access',
  purpose: 'Show what this means for different groups of people.',
  guidance: [
    'Who could be left out?',
    'What did we change so that they are not?',
    'Is there an equality impact assessment to point to?',
  ],
  needed: true,
};
