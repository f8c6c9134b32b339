/** Counted nouns: the right form for a number in a language, Arabic's six included. */
import { formatNumber } from './format.ts';
import type { Locale } from './locale.ts';

/** The CLDR categories that a language tells apart. */
interface Categories {
  readonly en: 'one' | 'other';
  readonly ar: Intl.LDMLPluralRule;
}

/** A form for each category of the language, none left out; `#` stands for the number as the reader writes it. */
export type PluralForms<Language extends Locale> = Readonly<Record<Categories[Language], string>>;

const RULES: Readonly<Record<Locale, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  ar: new Intl.PluralRules('ar'),
};

/** A function of the number, for catalogues: `counted('en', { one: '# node', other: '# nodes' })`. */
export function counted<Language extends Locale>(
  locale: Language,
  forms: PluralForms<Language>,
): (count: number) => string {
  const byCategory = new Map<string, string>(Object.entries<string>(forms));
  return (count) => (byCategory.get(RULES[locale].select(count)) ?? '#').replaceAll('#', formatNumber(count));
}
