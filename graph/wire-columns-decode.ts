/** Records from columns (wire-columns.ts), as exact as from typed JSON. What is no such line is refused with where it breaks. */
import { InvalidInput } from './errors.ts';
import type { EdgeValue, NodeValue, PropertyMap, Value } from './values.ts';
import { decodeValue } from './wire-decode.ts';

/** Decodes the lines of one answer, in their order. */
export interface ColumnDecoder {
  decode(json: unknown): readonly (readonly Value[])[];
}

export function createColumnDecoder(): ColumnDecoder {
  const ids: string[] = [];
  return {
    decode(json) {
      const { rows, columns } = objectOf(json, 'columns');
      const count = countOf(rows, 'columns.rows');
      const values = arrayOf(columns, 'columns').map((column, i) =>
        valuesOf(column, count, { ids, path: `columns[${i}]` }),
      );
      return Array.from({ length: count }, (_, row) => values.map((column) => column[row] ?? null));
    },
  };
}

interface Context {
  /** Of all lines so far, by number. */
  readonly ids: string[];
  readonly path: string;
}

function valuesOf(json: unknown, count: number, context: Context): readonly Value[] {
  const column = objectOf(json, context.path);
  const values = decoded(column, count, context);
  if (values.length !== count) throw broken(context.path, `has ${values.length} values instead of ${count}`);
  return values;
}

function decoded(column: Record<string, unknown>, count: number, context: Context): readonly Value[] {
  const { path } = context;
  switch (column.t) {
    case 'String':
      return textsOf(column.v, path);
    case 'Boolean':
      return itemsOf(column.v, path, (item): item is boolean => typeof item === 'boolean', 'true or false');
    case 'Integer':
      return itemsOf(column.v, path, isSafe, 'whole numbers');
    case 'Float':
      return itemsOf(column.v, path, isFraction, 'fractions');
    case 'List':
      return listsOf(column, context);
    case 'Node':
      return nodesOf(column, context);
    case 'Relationship':
      return edgesOf(column, context);
    case 'Any':
      return arrayOf(column.v, path).map((item, i) => decodeValue(item, `${path}[${i}]`));
    default:
      throw broken(path, `has the unknown type ${JSON.stringify(column.t)} for its ${count} values`);
  }
}

function listsOf({ lengths, items }: Record<string, unknown>, context: Context): readonly Value[] {
  const counts = arrayOf(lengths, context.path).map((length) => countOf(length, context.path));
  const all = valuesOf(
    items,
    counts.reduce((sum, length) => sum + length, 0),
    { ...context, path: `${context.path}.items` },
  );
  let from = 0;
  return counts.map((length) => {
    from += length;
    return all.slice(from - length, from);
  });
}

function nodesOf(column: Record<string, unknown>, context: Context): readonly NodeValue[] {
  const { path } = context;
  takeFresh(column.fresh, context);
  const labels = objectOf(column.labels, `${path}.labels`);
  const sets = arrayOf(labels.sets, `${path}.labels`).map((set) => textsOf(set, `${path}.labels`));
  const setOf = picked(sets, labels.of, `${path}.labels`);
  const ids = picked(context.ids, column.ids, `${path}.ids`);
  const properties = propertiesOf(column.properties, ids.length, context);
  return ids.map((elementId, i) => ({
    kind: 'node',
    elementId,
    labels: setOf[i] ?? [],
    properties: properties[i] ?? new Map(),
  }));
}

function edgesOf(column: Record<string, unknown>, context: Context): readonly EdgeValue[] {
  const { path } = context;
  takeFresh(column.fresh, context);
  const types = objectOf(column.types, `${path}.types`);
  const typeOf = picked(textsOf(types.names, `${path}.types`), types.of, `${path}.types`);
  const starts = picked(context.ids, column.starts, `${path}.starts`);
  const ends = picked(context.ids, column.ends, `${path}.ends`);
  const ids = textsOf(column.ids, `${path}.ids`);
  const properties = propertiesOf(column.properties, ids.length, context);
  return ids.map((elementId, i) => ({
    kind: 'edge',
    elementId,
    type: typeOf[i] ?? '',
    startElementId: starts[i] ?? '',
    endElementId: ends[i] ?? '',
    properties: properties[i] ?? new Map(),
  }));
}

function takeFresh(fresh: unknown, { ids, path }: Context): void {
  for (const id of textsOf(fresh, `${path}.fresh`)) ids.push(id);
}

function propertiesOf(json: unknown, count: number, context: Context): readonly PropertyMap[] {
  const path = `${context.path}.properties`;
  const { shapes, of } = objectOf(json, path);
  const all = arrayOf(shapes, path).map((shape) => objectOf(shape, path));
  const numbers = of === undefined ? undefined : arrayOf(of, path).map((number) => countOf(number, path));
  const sizes = all.map(() => 0);
  if (numbers === undefined) sizes[0] = count;
  else for (const number of numbers) sizes[number] = (sizes[number] ?? 0) + 1;
  const maps = all.map(({ keys, columns }, shape) => {
    const size = sizes[shape] ?? 0;
    const names = textsOf(keys, path);
    const values = arrayOf(columns, path).map((column, i) =>
      valuesOf(column, size, { ...context, path: `${path}.${names[i] ?? i}` }),
    );
    return Array.from({ length: size }, (_, row) => {
      const map = new Map<string, Value>();
      for (let i = 0; i < names.length; i++) map.set(names[i] ?? '', values[i]?.[row] ?? null);
      return map;
    });
  });
  if (numbers === undefined) return maps[0] ?? [];
  const next = maps.map(() => 0);
  return numbers.map((number) => {
    const row = next[number] ?? 0;
    next[number] = row + 1;
    const map = maps[number]?.[row];
    if (map === undefined) throw broken(path, `has no shape ${number}`);
    return map;
  });
}

function picked<Item>(items: readonly Item[], numbers: unknown, path: string): readonly Item[] {
  return arrayOf(numbers, path).map((number) => {
    const item = typeof number === 'number' ? items[number] : undefined;
    if (item === undefined) throw broken(path, `has no number ${JSON.stringify(number)}`);
    return item;
  });
}

function isSafe(item: unknown): item is number {
  return Number.isSafeInteger(item) && !Object.is(item, -0);
}

function isFraction(item: unknown): item is number {
  return typeof item === 'number' && Number.isFinite(item) && !Number.isInteger(item);
}

function textsOf(json: unknown, path: string): readonly string[] {
  return itemsOf(json, path, (item): item is string => typeof item === 'string', 'texts');
}

function itemsOf<Item>(
  json: unknown,
  path: string,
  isItem: (item: unknown) => item is Item,
  what: string,
): readonly Item[] {
  const items = arrayOf(json, path);
  if (!items.every(isItem)) throw broken(path, `holds other things than ${what}`);
  return items;
}

function arrayOf(json: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(json)) throw broken(path, 'must be an array');
  return json;
}

function countOf(json: unknown, path: string): number {
  if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < 0)
    throw broken(path, 'must hold whole numbers from 0');
  return json;
}

function objectOf(json: unknown, path: string): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw broken(path, 'must be an object');
  return json as Record<string, unknown>;
}

function broken(path: string, what: string): InvalidInput {
  return new InvalidInput(`answer: ${path} ${what}; run the statement again.`, { code: 'Shabaka.BrokenStream' });
}
