/** The language and digits in force: what every string, number and date of the interface follows. Set from the settings by `main.tsx`. */
import { computed, signal } from '@preact/signals-core';

export const LOCALES = ['en', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

export const locale = signal<Locale>('en');

/** Writes 0–9 also where the language has digits of its own. */
export const hasLatinDigits = signal(false);

/** Which way the frame runs. The picture never turns. */
export const direction = computed<'ltr' | 'rtl'>(() => (locale.value === 'ar' ? 'rtl' : 'ltr'));

/** The BCP 47 tag that `Intl` is given, digits included. */
export const localeTag = computed(() =>
  locale.value === 'ar' ? `ar-u-nu-${hasLatinDigits.value ? 'latn' : 'arab'}` : 'en-GB-u-nu-latn',
);

/** The first language that a browser asks for among ours. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const base = language.split('-')[0];
    if (base === 'ar' || base === 'en') return base;
  }
  return 'en';
}
