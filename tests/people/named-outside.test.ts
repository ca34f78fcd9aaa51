import { expect, test } from 'vitest';
import { ownersOutsideInWords } from '#app/domain/ownership/in-words.ts';
import { NAMED_OUTSIDE, namedOutside } from '#app/domain/people/named-outside.ts';
import { words } from '#app/words/index.ts';

const { member } = words.account.outside;
const shared = { name: 'Hill Street Group', shared: true };
const alone = { name: 'Hill Street Group', shared: false };

test.each([
  ['full name', 'Joyce Mary Adeyemi', 'Joyce Mary Adeyemi', 'Joyce Mary Adeyemi'],
  ['first name', 'Joyce', 'Joyce', 'Joyce'],
  ['initials', 'J.A.', 'J.A.', 'J.A.'],
  ['group', 'Hill Street Group', 'Hill Street Group', member],
  ['not named', 'Hill Street Group', member, member],
] as const)(
  'somebody who chose "%s" is %s beside others of their organisation, %s alone in it, %s without one',
  (choice, amongOthers, onlyOne, withoutBody) => {
    const joyce = { name: ' Joyce Mary  Adeyemi '.replace('  ', ' '), namedOutside: choice };
    expect([shared, alone, null].map((body) => namedOutside(joyce, body))).toEqual([
      amongOthers,
      onlyOne,
      withoutBody,
    ]);
  },
);

test('no choice but the full name tells a family name, whatever the name is made of', () => {
  for (const name of ['Ada Quillfeather', 'Zoë van der Quillfeather', 'A. B. Quillfeather']) {
    for (const choice of NAMED_OUTSIDE.filter((each) => each !== 'full name')) {
      for (const body of [shared, alone, null])
        expect(namedOutside({ name, namedOutside: choice }, body)).not.toContain('Quillfeather');
    }
  }
});

test.each([
  [[], ''],
  [['Joyce'], 'Joyce'],
  [['Hill Street Group', 'Joyce', 'C.R.'], 'Hill Street Group, with Joyce and C.R.'],
  [['Hill Street Group', 'Hill Street Group'], 'Hill Street Group'],
  [['Hill Street Group', 'Joyce', 'Hill Street Group'], 'Hill Street Group, with Joyce'],
  [[member], 'a member of the coalition'],
  [[member, member], '2 members of the coalition'],
  [['Joyce', member, member], 'Joyce, with 2 members of the coalition'],
])('owners called %j outside read: %s', (names, read) => {
  expect(ownersOutsideInWords(names)).toBe(read);
});
