/** The order of properties in every file: what names a thing first, then by name, so that the same graph gives the same file from any store. */
import type { PropertyMap, Value } from '../values.ts';

const FIRST = ['id', 'name', 'title', 'nameAr', 'nameTr', 'nameKu', 'aliases'];

export function orderedKeys(keys: Iterable<string>): readonly string[] {
  return [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** The entries of a map in that order. */
export function orderedEntries(properties: PropertyMap): readonly (readonly [string, Value])[] {
  return orderedKeys(properties.keys()).map((key) => [key, properties.get(key) ?? null]);
}

function rank(key: string): number {
  const place = FIRST.indexOf(key);
  return place === -1 ? FIRST.length : place;
}
