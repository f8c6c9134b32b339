/** Turns a chosen access into the operator that finds the nodes. */
import type { Bound, GraphReader, PropertyIndex } from '../../graph/property-graph.ts';
import { isInteger, toNumber, type Value } from '../../graph/values.ts';
import { type Compiled, evaluate } from '../compile/compiled.ts';
import type { Scope } from '../compile/scope.ts';
import type { Expression } from '../parse/ast.ts';
import type { NodeTest } from '../run/entity-slots.ts';
import type { Execution } from '../run/execution.ts';
import { allNodesScan, type NodeSource, nodeScan } from '../run/node-scan.ts';
import type { Operator } from '../run/operator.ts';
import { PAUSE } from '../run/row.ts';
import { isList } from '../values/kinds.ts';
import { nodeOfElementId } from '../values/materialise.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { storageProblem } from '../values/storable.ts';
import type { Access } from './access.ts';
import type { GraphNode } from './pattern-graph.ts';
import { type Planning, textOf } from './planning.ts';

export interface NodeAccessOptions {
  readonly source: Operator;
  readonly scope: Scope;
  readonly node: GraphNode;
  readonly access: Access;
  readonly rows: number;
  readonly test?: NodeTest;
  /** What the test says, for the details. */
  readonly said: string;
  readonly variable: string;
}

export function nodeAccess(options: NodeAccessOptions, planning: Planning): Operator {
  const { source, scope, node, access, test, said, variable } = options;
  const compile = (expression: Expression) => planning.environment([]).compile(expression, scope);
  const found = sourceFor(access, compile, planning);
  const details = [found.details ? `${variable}${found.details}` : variable, said].filter(Boolean).join(' WHERE ');
  const common = {
    source,
    slot: node.slot,
    variable,
    binds: node.name,
    estimatedRows: options.rows,
    details,
    ...(test && { test }),
  };
  return found.candidates === undefined
    ? allNodesScan(common)
    : nodeScan({
        ...common,
        name: found.name,
        candidates: found.candidates,
        ...(found.countOf && { countOf: found.countOf }),
      });
}

interface Found {
  readonly name: string;
  readonly details: string;
  /** Absent: every node. */
  readonly candidates?: NodeSource;
  readonly countOf?: (run: Execution) => number;
}

function sourceFor(access: Access, compile: (expression: Expression) => Compiled, planning: Planning): Found {
  switch (access.kind) {
    case 'all':
      return { name: 'AllNodesScan', details: '' };
    case 'labels':
      return labelScan(access.labels);
    case 'id':
      return idSeek(access, compile(access.value));
    default:
      return indexAccess(access, compile, planning);
  }
}

function labelScan(labels: readonly string[]): Found {
  const [only] = labels;
  const name = labels.length === 1 ? 'NodeByLabelScan' : 'UnionNodeByLabelsScan';
  return {
    name,
    details: `:${labels.join('|')}`,
    // biome-ignore lint/correctness/useYield: nothing to wait for
    *candidates(_row, run) {
      return nodesWithAny(labels, run.graph);
    },
    ...(only !== undefined && labels.length === 1 && { countOf: countOfLabel(only) }),
  };
}

function countOfLabel(label: string): (run: Execution) => number {
  return ({ graph }) => {
    const id = graph.labelId(label);
    return id < 0 ? 0 : graph.countOfLabel(id);
  };
}

/** Each node once, even where it has several of the labels. */
function nodesWithAny(labels: readonly string[], graph: GraphReader): ArrayLike<number> {
  const ids = labels.map((label) => graph.labelId(label)).filter((id) => id >= 0);
  const [first] = ids;
  if (first === undefined) return [];
  if (ids.length === 1) return graph.nodesWithLabel(first);
  return [...new Set(ids.flatMap((id) => [...graph.nodesWithLabel(id)]))];
}

function idSeek(access: Extract<Access, { kind: 'id' }>, value: Compiled): Found {
  return {
    name: access.by === 'id' ? 'NodeByIdSeek' : 'NodeByElementIdSeek',
    details: '',
    *candidates(row, run) {
      const wanted = yield* evaluate(value, row, run);
      const values = access.isList && isList(wanted) ? wanted : [wanted];
      const ids = values.map((item) => idOf(item, access.by)).filter((id) => id >= 0);
      return [...new Set(ids)];
    },
  };
}

function idOf(value: RuntimeValue, by: 'id' | 'elementId'): number {
  if (by === 'elementId') return typeof value === 'string' ? nodeOfElementId(value) : -1;
  return isInteger(value) ? toNumber(value) : -1;
}

type IndexAccess = Exclude<Access, { kind: 'all' | 'labels' | 'id' }>;

function indexAccess(access: IndexAccess, compile: (expression: Expression) => Compiled, planning: Planning): Found {
  const lookup = lookupFor(access, compile);
  const { index, label } = access;
  const keys = index.keys.map((key) => planning.graph.keyName(key));
  return {
    name:
      access.kind === 'seek' && index.unique
        ? 'NodeUniqueIndexSeek'
        : access.kind === 'seek'
          ? 'NodeIndexSeek'
          : NAMES[access.kind],
    details: `:${label}(${keys.join(', ')}) ${lookup.text(planning)}`,
    *candidates(row, run) {
      const now = currentIndex(index, run);
      // NOTE: the index may have gone since the plan was made; the predicate is tested on every candidate anyway.
      return now ? yield* lookup.find(now, row, run) : nodesWithAny([label], run.graph);
    },
  };
}

const NAMES = { in: 'NodeIndexSeek', range: 'NodeIndexSeekByRange', prefix: 'NodeIndexSeekByRange' } as const;

function currentIndex(index: PropertyIndex, run: Execution): PropertyIndex | undefined {
  return run.graph.indexesOn('node', index.labelOrType).find(({ name }) => name === index.name);
}

interface Lookup {
  find(index: PropertyIndex, ...rest: Parameters<NodeSource>): ReturnType<NodeSource>;
  text(planning: Planning): string;
}

function lookupFor(access: IndexAccess, compile: (expression: Expression) => Compiled): Lookup {
  switch (access.kind) {
    case 'seek': {
      const values = access.values.map(compile);
      return {
        *find(index, row, run) {
          const wanted: Value[] = [];
          for (const value of values) {
            const found = yield* evaluate(value, row, run);
            if (found === null || storageProblem(found) !== undefined) return [];
            wanted.push(found as Value);
          }
          return index.find(wanted);
        },
        text: (planning) => access.values.map((value) => `= ${textOf(planning, value)}`).join(' AND '),
      };
    }
    case 'in': {
      const list = compile(access.list);
      return {
        *find(index, row, run) {
          const wanted = yield* evaluate(list, row, run);
          if (!isList(wanted)) return [];
          const ids = new Set<number>();
          for (const item of wanted) {
            if (run.spend(1)) yield PAUSE;
            if (item === null || storageProblem(item) !== undefined) continue;
            for (const id of index.find([item as Value])) ids.add(id);
          }
          return [...ids];
        },
        text: (planning) => `IN ${textOf(planning, access.list)}`,
      };
    }
    case 'prefix': {
      const prefix = compile(access.prefix);
      return {
        *find(index, row, run) {
          const wanted = yield* evaluate(prefix, row, run);
          return typeof wanted === 'string' ? (index.startsWith?.(wanted) ?? []) : [];
        },
        text: (planning) => `STARTS WITH ${textOf(planning, access.prefix)}`,
      };
    }
    case 'range':
      return rangeLookup(access, compile);
    default:
      return access satisfies never;
  }
}

function rangeLookup(
  access: Extract<Access, { kind: 'range' }>,
  compile: (expression: Expression) => Compiled,
): Lookup {
  const lower = access.lower && { value: compile(access.lower.value), inclusive: access.lower.inclusive };
  const upper = access.upper && { value: compile(access.upper.value), inclusive: access.upper.inclusive };
  return {
    *find(index, row, run) {
      const from = lower && (yield* boundOf(lower, row, run));
      const to = upper && (yield* boundOf(upper, row, run));
      if (from === null || to === null) return [];
      return index.range?.(from, to) ?? [];
    },
    text: () =>
      [lower && (lower.inclusive ? '>=' : '>'), upper && (upper.inclusive ? '<=' : '<')].filter(Boolean).join(' AND '),
  };
}

function* boundOf(
  bound: { readonly value: Compiled; readonly inclusive: boolean },
  ...[row, run]: Parameters<NodeSource>
): Generator<typeof PAUSE, Bound | null, undefined> {
  const value = yield* evaluate(bound.value, row, run);
  return value === null || storageProblem(value) !== undefined
    ? null
    : { value: value as Value, inclusive: bound.inclusive };
}
