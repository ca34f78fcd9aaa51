/** Languages a document is most likely to be written in here, as BCP 47 names them. */
const OFTEN = [
  ...['en-GB', 'cy', 'ga', 'gd', 'ar', 'bn', 'zh-Hans', 'zh-Hant', 'es', 'fa', 'fr', 'gu', 'hi', 'hu', 'it'],
  ...['ku', 'pa', 'pl', 'pt', 'ro', 'so', 'ti', 'tr', 'uk', 'ur', 'vi', 'yo'],
];

export type Choice = { value: string; label: string };

/** The languages to choose from, each in English and in its own words; `also` is among them whatever it is. */
export function languageChoices(...also: string[]): Choice[] {
  return [...new Set([...also, ...OFTEN])].map((value) => ({ value, label: nameOf(value) }));
}

/** Whether `code` can name a language at all: what the coalition or an older document has may be any. */
export function isLanguage(code: string): boolean {
  try {
    return code.length <= 35 && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

function nameOf(code: string): string {
  if (!isLanguage(code)) return code;
  const inEnglish = new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code;
  const inItself = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return inItself.toLowerCase() === inEnglish.toLowerCase() ? inEnglish : `${inEnglish} (${inItself})`;
}
