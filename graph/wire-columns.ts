/**
 * Records in columns: the compact form of an answer, for readers that ask for it by `Accept`.
 *
 * Where typed JSON (wire-encode.ts) tags every value, here a run of records is one line, a column is tagged once where
 * its values are of one type, and what repeats (labels, types, keys, ids of ends) is said once and then numbered. What
 * fits no column is typed JSON in it, so that every value survives as it does there.
 */
import type { EdgeValue, NodeValue, PropertyMap, Value } from './values.ts';
import { encodeValue, MAX_DEPTH, type TypedJson, tooDeep } from './wire-encode.ts';
import { IdNumbers } from './wire-ids.ts';

/** The media type of an answer whose records come in columns. */
export const COLUMNS_TYPE = 'application/vnd.shabaka.columns+x-ndjson';

/** Numbers from 0 into `names`, in the order of appearance. */
export interface Numbered {
  readonly names: readonly string[];
  readonly of: readonly number[];
}

/** The properties of nodes or edges, those with the same keys together. */
export interface PropertyColumns {
  readonly shapes: readonly { readonly keys: readonly string[]; readonly columns: readonly Column[] }[];
  /** Which shape each has; absent where all have the first. */
  readonly of?: readonly number[];
}

export type Column =
  | { readonly t: 'String'; readonly v: readonly string[] }
  | { readonly t: 'Boolean'; readonly v: readonly boolean[] }
  /** Each within the digits that JSON keeps. */
  | { readonly t: 'Integer'; readonly v: readonly number[] }
  /** None of them a whole number. */
  | { readonly t: 'Float'; readonly v: readonly number[] }
  | { readonly t: 'List'; readonly lengths: readonly number[]; readonly items: Column }
  | {
      readonly t: 'Node';
      /** Ids that the answer has not had before; they are numbered through all of its lines. */
      readonly fresh: readonly string[];
      readonly ids: readonly number[];
      readonly labels: { readonly sets: readonly (readonly string[])[]; readonly of: readonly number[] };
      readonly properties: PropertyColumns;
    }
  | {
      readonly t: 'Relationship';
      readonly ids: readonly string[];
      readonly fresh: readonly string[];
      readonly starts: readonly number[];
      readonly ends: readonly number[];
      readonly types: Numbered;
      readonly properties: PropertyColumns;
    }
  | { readonly t: 'Any'; readonly v: readonly TypedJson[] };

export interface RecordColumns {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** Encodes the records of one answer, a run at a time, in their order. */
export interface ColumnEncoder {
  encode(records: readonly (readonly Value[])[]): RecordColumns;
}

/** `names` are the columns of the answer; they name a value in the error that a too deep one gives. */
export function createColumnEncoder(names: readonly string[]): ColumnEncoder {
  const ids = new IdNumbers();
  return {
    encode: (records) => ({
      rows: records.length,
      columns: names.map((name, i) =>
        columnOf(
          records.map((record) => record[i] ?? null),
          { ids, path: name, depth: 0 },
        ),
      ),
    }),
  };
}

interface Context {
  readonly ids: IdNumbers;
  readonly path: string;
  readonly depth: number;
}

type ColumnKind = Column['t'];

function kindOf(value: Value): ColumnKind {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') {
    if (Number.isInteger(value)) return 'Integer';
    return Number.isFinite(value) ? 'Float' : 'Any';
  }
  if (typeof value !== 'object' || value === null) return 'Any';
  if (Array.isArray(value)) return 'List';
  if (!('kind' in value)) return 'Any';
  return value.kind === 'node' ? 'Node' : value.kind === 'edge' ? 'Relationship' : 'Any';
}

function columnOf(values: readonly Value[], context: Context): Column {
  const { path, depth } = context;
  if (depth > MAX_DEPTH) throw tooDeep(path);
  const [first] = values;
  const kind = first === undefined ? 'Any' : kindOf(first);
  if (kind === 'Any' || !values.every((value) => kindOf(value) === kind)) {
    return { t: 'Any', v: values.map((value) => encodeValue(value, path, depth)) };
  }
  switch (kind) {
    case 'List':
      return listColumn(values as readonly (readonly Value[])[], context);
    case 'Node':
      return nodeColumn(values as readonly NodeValue[], context);
    case 'Relationship':
      return edgeColumn(values as readonly EdgeValue[], context);
    default:
      return { t: kind, v: values } as Column;
  }
}

function listColumn(lists: readonly (readonly Value[])[], context: Context): Column {
  return {
    t: 'List',
    lengths: lists.map(({ length }) => length),
    items: columnOf(lists.flat() as readonly Value[], { ...context, depth: context.depth + 1 }),
  };
}

function nodeColumn(nodes: readonly NodeValue[], context: Context): Column {
  const fresh: string[] = [];
  const sets = new Numbers<readonly string[]>();
  return {
    t: 'Node',
    fresh,
    ids: nodes.map(({ elementId }) => context.ids.of(elementId, fresh)),
    labels: { of: nodes.map(({ labels }) => sets.of(JSON.stringify(labels), labels)), sets: sets.items },
    properties: propertyColumns(nodes, context),
  };
}

function edgeColumn(edges: readonly EdgeValue[], context: Context): Column {
  const fresh: string[] = [];
  const types = new Numbers<string>();
  return {
    t: 'Relationship',
    ids: edges.map(({ elementId }) => elementId),
    fresh,
    starts: edges.map(({ startElementId }) => context.ids.of(startElementId, fresh)),
    ends: edges.map(({ endElementId }) => context.ids.of(endElementId, fresh)),
    types: { of: edges.map(({ type }) => types.of(type, type)), names: types.items },
    properties: propertyColumns(edges, context),
  };
}

interface Shape {
  readonly keys: readonly string[];
  readonly rows: PropertyMap[];
}

function propertyColumns(entities: readonly { readonly properties: PropertyMap }[], context: Context): PropertyColumns {
  const shapes = new Numbers<Shape>();
  /** Entities of one shape often follow each other: the keys of the last are compared before they are put together. */
  let last: Shape | undefined;
  let lastNumber = 0;
  const of = entities.map(({ properties }) => {
    if (last === undefined || !hasKeys(properties, last.keys)) {
      const keys = [...properties.keys()];
      lastNumber = shapes.of(JSON.stringify(keys), { keys, rows: [] });
      last = shapes.items[lastNumber];
    }
    last?.rows.push(properties);
    return lastNumber;
  });
  const columns = shapes.items.map(({ keys, rows }) => ({
    keys,
    columns: keys.map((key) =>
      columnOf(
        rows.map((row) => row.get(key) ?? null),
        { ...context, path: `${context.path}.${key}`, depth: context.depth + 1 },
      ),
    ),
  }));
  return columns.length === 1 ? { shapes: columns } : { shapes: columns, of };
}

function hasKeys(properties: PropertyMap, keys: readonly string[]): boolean {
  if (properties.size !== keys.length) return false;
  let i = 0;
  for (const key of properties.keys()) if (key !== keys[i++]) return false;
  return true;
}

/** Numbers for things by a key, from 0, in the order of appearance. */
class Numbers<Item> {
  readonly items: Item[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string, item: Item): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}
