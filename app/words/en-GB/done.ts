/**
 * What was just done, as the page says it that it led to. Apart from the words of the pages it was done on, so that a
 * document's page does not load those.
 */
export const done = {
  starting: {
    started: 'The document is there. Next: ask somebody to own its first section.',
    'started-empty': 'The document is there. Next: add its first section.',
    copied: 'This is the copy. Next: give it a title of its own in its settings.',
    unarchived: 'This document is back from the archive.',
    restored: 'This document is back as it was.',
    saved: 'The settings are saved.',
    deleted: 'The document is deleted. It can be brought back from the list below for 30 days.',
  },
  arranging: {
    added: 'The section is there. Ask somebody to own it when you are ready.',
    moved: 'The section has been moved.',
    returned: 'The section is back, with every word it had.',
    described: 'Your changes to the section are saved.',
    'status-set': 'The section’s status is set.',
    'agreement-recorded': 'The agreement is recorded.',
    seen: 'Noted: you have seen that it changed.',
  },
  owning: {
    asked: 'The ask is on its way. You see here what they answer.',
    'asked-for-place': 'The ask is on its way. Until they say yes, you own the section as before.',
    'ask-withdrawn': 'The ask is withdrawn.',
    'owning-accepted': 'Thank you. You own this section now, and can write in it.',
    'owning-declined': 'Thank you for answering. Those who asked can see it.',
    together: 'Thank you. You own this section now. Ask below who should own it with you.',
    offered: 'Your offer is on its way. You hear when somebody answers it.',
    'offer-withdrawn': 'Your offer is withdrawn.',
    'offer-taken-up': 'Done. They own this section now, and can write in it.',
    'offer-declined': 'Done. They read your reason.',
    'stepped-down': 'You have stepped down. What you wrote stays.',
    'first-owner': 'Done. The first owner has changed.',
    'in-stead': 'You can write here now, in the owner’s stead. Everybody can see that.',
    'in-stead-ended': 'Done. Only the owners write here again.',
    opened: 'The section is open for everybody to draft.',
    closed: 'The section is closed again. Its owners write it.',
  },
} as const;
