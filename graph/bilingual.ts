/** Texts that a graph keeps in both languages of the interface: the English one under a key, the Arabic one under that key and `Ar`. */
import type { PropertyMap } from './values.ts';

export interface TextInLanguage {
  readonly text: string;
  readonly language: 'en' | 'ar';
}

/** Where the Arabic text stands that belongs to a key. */
export function arabicKeyOf(key: string): string {
  return `${key}Ar`;
}

/** The text in the language asked for, else the one in the other; nothing where there is neither. */
export function textInLanguage(
  properties: PropertyMap,
  key: string,
  language: TextInLanguage['language'],
): TextInLanguage | undefined {
  const texts = [
    { text: properties.get(key), language: 'en' },
    { text: properties.get(arabicKeyOf(key)), language: 'ar' },
  ] as const;
  const found = texts.filter((entry): entry is TextInLanguage => isText(entry.text));
  return found.find((entry) => entry.language === language) ?? found[0];
}

/** Whether a key holds the Arabic of another key's text, and so is told with it. */
export function isArabicOfAnother(properties: PropertyMap, key: string): boolean {
  const other = key.slice(0, -2);
  return key.length > 2 && arabicKeyOf(other) === key && isText(properties.get(other)) && isText(properties.get(key));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
