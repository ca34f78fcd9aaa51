export const documents = {
  kinds: {
    'values statement': 'Values statement',
    standards: 'Standards',
    'action plan': 'Action plan',
    strategy: 'Strategy',
  },
  statuses: {
    'not started': 'Not started',
    drafting: 'Drafting',
    'ready for comment': 'Ready for comment',
    revising: 'Revising',
    agreed: 'Agreed',
  },
  tooManyPages: 'Too many pages of yours are following along at once. Close one and try again.',
};
