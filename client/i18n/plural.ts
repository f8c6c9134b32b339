/** Counted nouns: the right form for a number in a language, Arabic's six included. */
import { formatNumber } from './format.ts';
import type { Locale } from './locale.ts';

/** Forms by CLDR category; `#` stands for the number as the reader writes it. A missing form falls back to `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const RULES: Readonly<Record<Locale, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  ar: new Intl.PluralRules('ar'),
};

/** A function of the number, for catalogues: `counted('en', { one: '# node', other: '# nodes' })`. */
export function counted(locale: Locale, forms: PluralForms): (count: number) => string {
  return (count) => (forms[RULES[locale].select(count)] ?? forms.other).replaceAll('#', formatNumber(count));
}
