import { describe, expect, test } from 'vitest';
import { checkPassword } from '#app/domain/people/password-rule.ts';
import { Invalid } from '#app/domain/errors.ts';
import { words } from '#app/words/index.ts';

const ABOUT = ['Amina Yusuf', 'amina@tenfold.example', 'Greater Manchester coalition'];
const complaint = (password: string, about: string[] = ABOUT) => {
  try {
    checkPassword(password, about);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(Invalid);
    return (error as Invalid).fields.password;
  }
};

describe('a password', () => {
  test.each([
    'heather on the moor',
    'correct horse battery staple',
    '   spaces count   too   ',
    'вереск на болоте',
    'x7Kd92mPq4Lz',
    'amina walks to the market',
    `${'long and plain '.repeat(40)}`,
  ])('such as "%s" is taken', (password) => {
    expect(complaint(password)).toBeUndefined();
  });

  test('of 11 letters is too short, and the answer says how many there are', () => {
    expect(complaint('elevenchars')).toBe(words.password.tooShort(11));
  });

  test('is counted in letters as people see them: 12 of them are enough in any script', () => {
    expect(complaint('𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦𝔧𝔨𝔩')).toBeUndefined();
  });

  test('of more than 1,024 letters is too long', () => {
    expect(complaint('abcdefgh'.repeat(129))).toBe(words.password.tooLong);
  });

  test.each(['123qweasdzxc', '1QAZ2WSX3EDC', 'qwertyuiop123', 'superhero123', 'administrator!!'])(
    'that many people use, such as %s, is not taken',
    (password) => {
      expect(complaint(password)).toBe(words.password.common);
    },
  );

  test.each(['aaaaaaaaaaaa', '121212121212', 'abcabcabcabc'])(
    'of few different letters, %s, is not taken',
    (password) => {
      expect(complaint(password)).toBe(words.password.common);
    },
  );

  test.each([
    'AminaYusuf2026!',
    'tenfold-amina-1',
    'Greater Manchester 1',
    'coproduce-2026',
    'CoProduction123',
  ])('made of the words on the same form, %s, is not taken', (password) => {
    expect(complaint(password)).toBe(words.password.aboutYou);
  });
});
