/** What a node is called on the page: its own names first, then whatever property reads most like a name. */

import type { NodeValue, PropertyMap, Value } from './values.ts';
import { toNumber } from './values.ts';

/** Keys that name a thing on graphs of any origin, in this order, whatever their case. */
const NAMING = ['name', 'title', 'label', 'caption', 'displayname', 'fullname', 'username', 'id', 'key', 'code'];

/** Where our graphs keep the name in a language; English is `name` itself. */
const KEY_OF_LANGUAGE: Readonly<Record<string, string>> = { ar: 'nameAr', tr: 'nameTr', ku: 'nameKu' };

/** The caption in a language (`en`, `ar`). Never empty: at worst the labels, or the element id. */
export function captionOf(node: NodeValue, language = 'en'): string {
  const { properties } = node;
  const own = textAt(properties, KEY_OF_LANGUAGE[language]);
  if (own !== undefined) return own;
  const byKey = new Map([...properties].map(([key, value]) => [key.toLowerCase(), value]));
  for (const key of NAMING) {
    const text = asText(byKey.get(key));
    if (text !== undefined) return text;
  }
  return firstText(properties) ?? firstNumber(properties) ?? (node.labels.join(' ') || node.elementId);
}

function textAt(properties: PropertyMap, key: string | undefined): string | undefined {
  return key === undefined ? undefined : asText(properties.get(key));
}

/** A text of one line, or a number; long texts, lists and the like are no captions. */
function asText(value: Value | undefined): string | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' ? undefined : text;
  }
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}

const LONGEST = 80;

function firstText(properties: PropertyMap): string | undefined {
  for (const value of properties.values()) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST) return value.trim();
  }
  return undefined;
}

function firstNumber(properties: PropertyMap): string | undefined {
  for (const [key, value] of properties) {
    if (typeof value === 'number' || typeof value === 'bigint') return `${key} ${toNumber(value)}`;
  }
  return undefined;
}
