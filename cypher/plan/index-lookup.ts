/** Finding nodes or edges by an index on their properties, or by their ids. */
import { IdMap } from '../../graph/id-map.ts';
import type { Bound, Found, GraphReader, PropertyIndex } from '../../graph/property-graph.ts';
import { isInteger, toNumber, type Value } from '../../graph/values.ts';
import { type Compiled, evaluate } from '../compile/compiled.ts';
import type { Expression } from '../parse/ast.ts';
import type { Execution } from '../run/execution.ts';
import { inGraph, type NodeSource } from '../run/node-scan.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { isList } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { storageProblem } from '../values/storable.ts';
import type { Access } from './access.ts';
import { type Planning, textOf } from './planning.ts';

export type IndexAccess = Exclude<Access, { kind: 'all' | 'labels' | 'id' }>;
export type IdAccess = Extract<Access, { kind: 'id' }>;

/** The ids that a value, or each of a list, names. */
export function idLookup(access: IdAccess, value: Compiled, ofElementId: (elementId: string) => number): NodeSource {
  const idOf = (item: RuntimeValue): number => {
    if (access.by === 'elementId') return typeof item === 'string' ? ofElementId(item) : -1;
    return isInteger(item) ? toNumber(item) : -1;
  };
  return function* (row, run) {
    const wanted = yield* evaluate(value, row, run);
    const found = new DistinctIds();
    for (const item of access.isList && isList(wanted) ? wanted : [wanted]) {
      if (run.spend(1)) yield PAUSE;
      const id = idOf(item);
      if (id >= 0) found.add(id);
    }
    return found.ids;
  };
}

/** `fallback` stands in where the index has gone since the plan was made, or another has its name; the predicate is tested on every candidate anyway. */
export function indexLookup(
  entity: 'node' | 'edge',
  access: IndexAccess,
  compile: (expression: Expression) => Compiled,
  planning: Planning,
  fallback: (graph: GraphReader) => Steps<ArrayLike<number>>,
) {
  const lookup = lookupFor(access, compile);
  const { index, label } = access;
  const keys = index.keys.map((key) => planning.graph.keyName(key));
  const candidates: NodeSource = function* (row, run) {
    const now = run.graph.indexesOn(entity, index.labelOrType).find((other) => isSame(other, index));
    return now ? yield* lookup.find(now, row, run) : yield* inGraph(fallback(run.graph), run);
  };
  return {
    name: access.kind === 'seek' && index.unique ? 'UniqueIndexSeek' : NAMES[access.kind],
    details: `:${label}(${keys.join(', ')}) ${lookup.text(planning)}`,
    candidates,
  };
}

function isSame(a: PropertyIndex, b: PropertyIndex): boolean {
  return a.name === b.name && a.keys.length === b.keys.length && a.keys.every((key, at) => key === b.keys[at]);
}

const NAMES = { seek: 'IndexSeek', in: 'IndexSeek', range: 'IndexSeekByRange', prefix: 'IndexSeekByRange' } as const;

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
          return yield* wholeOf(index.find(wanted), run);
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
          const found = new DistinctIds();
          for (const item of wanted) {
            if (run.spend(1)) yield PAUSE;
            if (item === null || storageProblem(item) !== undefined) continue;
            for (const id of yield* wholeOf(index.find([item as Value]), run)) {
              if (run.spend(1)) yield PAUSE;
              found.add(id);
            }
          }
          return found.ids;
        },
        text: (planning) => `IN ${textOf(planning, access.list)}`,
      };
    }
    case 'prefix': {
      const prefix = compile(access.prefix);
      return {
        *find(index, row, run) {
          const wanted = yield* evaluate(prefix, row, run);
          return typeof wanted === 'string' ? yield* wholeOf(index.startsWith?.(wanted) ?? [], run) : [];
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
      return yield* wholeOf(index.range?.(from, to) ?? [], run);
    },
    text: () =>
      [lower && (lower.inclusive ? '>=' : '>'), upper && (upper.inclusive ? '<=' : '<')].filter(Boolean).join(' AND '),
  };
}

/** Ids in the order in which they came first. */
class DistinctIds {
  readonly ids: number[] = [];
  readonly #known = new IdMap<true>();

  add(id: number): void {
    if (this.#known.has(id)) return;
    this.#known.set(id, true);
    this.ids.push(id);
  }
}

function* wholeOf(found: Found, run: Execution): Steps<readonly number[]> {
  return isArray(found) ? found : yield* inGraph(found, run);
}

function isArray(found: Found): found is readonly number[] {
  return Array.isArray(found);
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
