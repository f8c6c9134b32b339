/** Reads the answers of the product's own statements: rows by column name, and the nodes and edges in values. */
import { AppError } from '../../graph/errors.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import type { EdgeValue, NodeValue, PathValue, Value } from '../../graph/values.ts';
import type { WireSummary } from '../../graph/wire.ts';
import type { Api, RunRequest } from '../api.ts';

/** One row by its columns. Each reader throws where the value is of another kind: then statement and reader disagree. */
export interface Row {
  node(column: string): NodeValue;
  edge(column: string): EdgeValue;
  nodeOrNone(column: string): NodeValue | undefined;
  nodes(column: string): readonly NodeValue[];
  edges(column: string): readonly EdgeValue[];
  paths(column: string): readonly PathValue[];
  text(column: string): string;
  count(column: string): number;
  counts(column: string): readonly number[];
  value(column: string): Value;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly summary: WireSummary;
}

/** Runs a statement of ours in read mode and gives all of its rows. */
export async function readRows(api: Api, statement: RunRequest, signal?: AbortSignal): Promise<Rows> {
  const rows: Row[] = [];
  let columns: ReadonlyMap<string, number> = new Map();
  const summary = await api.run(
    statement,
    {
      onHeader(header) {
        columns = new Map(header.columns.map((name, i) => [name, i]));
      },
      onRecord(record) {
        rows.push(rowOf(columns, record));
      },
    },
    signal,
  );
  return { rows, summary };
}

/** The nodes of an answer with one column. */
export async function readNodes(api: Api, statement: Statement, signal?: AbortSignal): Promise<readonly NodeValue[]> {
  const { rows } = await readRows(api, statement, signal);
  return collectEntities(rows.map((row) => row.value(''))).nodes;
}

export interface Entities {
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
}

/** Every node and edge in values, lists, maps and paths included, each once, in the order of appearance. */
export function collectEntities(values: Iterable<Value>): Entities {
  const nodes = new Map<string, NodeValue>();
  const edges = new Map<string, EdgeValue>();
  const visit = (value: Value): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    if (isValues(value)) value.forEach(visit);
    else if (value instanceof Map) for (const item of value.values()) visit(item);
    else if ('kind' in value) {
      if (value.kind === 'node') nodes.set(value.elementId, nodes.get(value.elementId) ?? value);
      else if (value.kind === 'edge') edges.set(value.elementId, edges.get(value.elementId) ?? value);
      else if (value.kind === 'path') [...value.nodes, ...value.edges].forEach(visit);
    }
  };
  for (const value of values) visit(value);
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function rowOf(columns: ReadonlyMap<string, number>, record: readonly Value[]): Row {
  /** The empty name stands for the first column. */
  const value = (column: string): Value => record[column === '' ? 0 : (columns.get(column) ?? -1)] ?? null;
  const list = (column: string): readonly Value[] => {
    const found = value(column);
    return isValues(found) ? found : [];
  };
  const entity = <Kind extends 'node' | 'edge'>(column: string, kind: Kind) => {
    const found = asEntity(value(column), kind);
    if (found === undefined) throw unreadable(column, kind);
    return found;
  };
  return {
    value,
    node: (column) => entity(column, 'node'),
    edge: (column) => entity(column, 'edge'),
    nodeOrNone: (column) => asEntity(value(column), 'node'),
    nodes: (column) => list(column).flatMap((item) => asEntity(item, 'node') ?? []),
    edges: (column) => list(column).flatMap((item) => asEntity(item, 'edge') ?? []),
    paths: (column) => list(column).flatMap((item) => asEntity(item, 'path') ?? []),
    text: (column) => String(value(column) ?? ''),
    count(column) {
      const found = value(column);
      if (typeof found !== 'number') throw unreadable(column, 'number');
      return found;
    },
    counts: (column) => list(column).filter((item) => typeof item === 'number'),
  };
}

interface EntityOf {
  readonly node: NodeValue;
  readonly edge: EdgeValue;
  readonly path: PathValue;
}

function asEntity<Kind extends keyof EntityOf>(value: Value, kind: Kind): EntityOf[Kind] | undefined {
  const isEntity = typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
  return isEntity ? (value as EntityOf[Kind]) : undefined;
}

function isValues(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function unreadable(column: string, expected: string): AppError {
  return new AppError(`answer: column ${column} holds no ${expected}.`, {
    code: 'Shabaka.UnknownAnswer',
    hint: 'Reload the page: it may be older than the server.',
  });
}
