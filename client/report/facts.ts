/** What an entity says of itself, for a report: each property by its name in the reader's language, none told twice. */
import { arabicKeyOf, isArabicOfAnother, textInLanguage } from '../../graph/bilingual.ts';
import { orderedKeys } from '../../graph/formats/key-order.ts';
import type { NodeValue, PropertyMap, Value } from '../../graph/values.ts';
import { locale } from '../i18n/locale.ts';
import { readable } from '../i18n/value-text.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Fact, Told } from './report.ts';

const SCRIPTS = [
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
] as const;

/** In the language of its script, where one is told by it. */
export function told(text: string, language?: string): Told {
  return { text, language: language ?? SCRIPTS.find(([, script]) => script.test(text))?.[0] };
}

/** Its caption in the reader's language. */
export function nameOf({ vocabulary }: Explorer, node: NodeValue): Told {
  return told(vocabulary.caption(node, locale.peek()));
}

const NAMES = ['name', 'nameAr', 'nameTr', 'nameKu', 'title', 'aliases'] as const;

/** Every other name that a node has, each once. */
export function otherNamesOf(explorer: Explorer, node: NodeValue): readonly Told[] {
  const texts = NAMES.flatMap((key) => [node.properties.get(key) ?? []].flat())
    .filter((value): value is string => typeof value === 'string')
    .filter((text) => text.trim() !== '' && text.trim() !== nameOf(explorer, node).text);
  return [...new Set(texts)].map((text) => told(text));
}

/** The properties but those that are told elsewhere. */
export function factsOf(explorer: Explorer, properties: PropertyMap, besides: readonly string[]): readonly Fact[] {
  const keys = orderedKeys(properties.keys()).filter(
    (key) => !besides.includes(key) && !isArabicOfAnother(properties, key) && properties.get(key) !== null,
  );
  return keys.map((key) => ({
    label: explorer.vocabulary.keyName(key, locale.peek()),
    value: textAt(explorer, properties, key),
  }));
}

/** Names are no facts: a table has them in columns of their own. */
export const NAMING_KEYS: readonly string[] = ['id', ...NAMES];

function textAt({ vocabulary }: Explorer, properties: PropertyMap, key: string): Told {
  const value: Value = properties.get(key) ?? null;
  const named = typeof value === 'string' ? vocabulary.valueName(key, value, locale.peek()) : undefined;
  if (named !== undefined) return told(named);
  const found = properties.has(arabicKeyOf(key)) ? textInLanguage(properties, key, locale.peek()) : undefined;
  return found === undefined ? told(readable(value)) : told(found.text, found.language);
}
