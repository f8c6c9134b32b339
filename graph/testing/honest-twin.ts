/**
 * A property graph of plain maps, slow and obvious, for tests: it says what a MemoryGraph must answer.
 * `pictureOf` reads a graph through its whole reading interface, `HonestTwin.picture` works the same out by going through everything.
 */

import { wholeOf } from '../memory/property-index.ts';
import { compareComparable, compareWithin } from '../memory/value-families.ts';
import { compositeKey } from '../memory/value-keys.ts';
import { isWithin } from '../memory/value-order.ts';
import type { Bound, Found, GraphReader, Way } from '../property-graph.ts';
import type { Value } from '../values.ts';

export const LABELS = ['A', 'B', 'C'] as const;
export const TYPES = ['R', 'S'] as const;
export const KEYS = ['a', 'b', '__proto__'] as const;
export const PREFIX = 'x';
const WAYS = ['out', 'in'] as const;

interface TwinNode {
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Value>;
}

interface TwinEdge {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly properties: ReadonlyMap<string, Value>;
}

/** Everything that a reader can be asked, over a small vocabulary. */
export type Picture = Readonly<Record<string, unknown>>;

export interface Probe {
  readonly values: readonly Value[];
  readonly bounds: readonly Bound[];
}

export class HonestTwin {
  nodes = new Map<number, TwinNode>();
  edges = new Map<number, TwinEdge>();
  nodeIdBound = 0;
  edgeIdBound = 0;

  copy(): HonestTwin {
    const copy = new HonestTwin();
    copy.nodes = new Map(this.nodes);
    copy.edges = new Map(this.edges);
    copy.nodeIdBound = this.nodeIdBound;
    copy.edgeIdBound = this.edgeIdBound;
    return copy;
  }

  edgesOf(node: number, way: Way, type?: string): number[] {
    const ids: number[] = [];
    for (const [id, edge] of this.edges) {
      const end = way === 'out' ? edge.start : edge.end;
      if (end === node && (type === undefined || edge.type === type)) ids.push(id);
    }
    return ids.sort((a, b) => a - b);
  }

  picture(probe: Probe): Picture {
    const nodeIds = ascending(this.nodes.keys());
    const edgeIds = ascending(this.edges.keys());
    return {
      bounds: [this.nodes.size, this.edges.size, this.nodeIdBound, this.edgeIdBound],
      nodes: nodeIds.map((id) => {
        const { labels, properties } = get(this.nodes, id);
        return [id, labels, sortedEntries(properties)];
      }),
      edges: edgeIds.map((id) => {
        const { type, start, end, properties } = get(this.edges, id);
        return [id, type, start, end, sortedEntries(properties)];
      }),
      labels: LABELS.map((label) => nodeIds.filter((id) => get(this.nodes, id).labels.includes(label))),
      types: TYPES.map((type) => edgeIds.filter((id) => get(this.edges, id).type === type)),
      around: nodeIds.map((id) => [
        ...WAYS.map((way) => {
          const byType = TYPES.map((type) => this.edgesOf(id, way, type));
          return [ascending(this.edgesOf(id, way)), byType, byType.map((ids) => ids.length > 0)];
        }),
        [undefined, ...TYPES].map((type) => new Set(WAYS.flatMap((way) => this.edgesOf(id, way, type))).size),
      ]),
      found: this.#found(probe),
    };
  }

  #found({ values, bounds }: Probe): unknown {
    const holders = (['node', 'edge'] as const).flatMap((entity) =>
      KEYS.map((key) => {
        const all =
          entity === 'node' ? [...this.nodes].filter(([, node]) => node.labels.includes('A')) : [...this.edges];
        return all.flatMap(([id, { properties }]) => {
          const value = properties.get(key);
          const isIn = entity === 'node' || get(this.edges, id).type === 'R';
          return value === undefined || !isIn ? [] : [{ id, value }];
        });
      }),
    );
    return holders.map((held) => [
      values.map((value) => {
        const wanted = compositeKey([value]);
        const ids = held.filter((entry) => wanted !== undefined && compositeKey([entry.value]) === wanted);
        return ascending(ids.map(({ id }) => id));
      }),
      bounds.map((bound) => [
        ascending(held.filter(({ value }) => isWithin(value, bound, undefined)).map(({ id }) => id)),
        ascending(held.filter(({ value }) => isWithin(value, undefined, bound)).map(({ id }) => id)),
      ]),
      ascending(held.flatMap(({ id, value }) => (typeof value === 'string' && value.startsWith(PREFIX) ? [id] : []))),
    ]);
  }
}

export function pictureOf(graph: GraphReader, probe: Probe): Picture {
  const nodeIds = idsWhere(graph.nodeIdBound, (id) => graph.hasNode(id));
  const edgeIds = idsWhere(graph.edgeIdBound, (id) => graph.hasEdge(id));
  const types = TYPES.map((type) => graph.typeId(type));
  return {
    bounds: [graph.nodeCount, graph.edgeCount, graph.nodeIdBound, graph.edgeIdBound],
    nodes: nodeIds.map((id) => [
      id,
      graph.labelsOf(id).map((label) => graph.labelName(label)),
      agreed(
        sortedEntries(graph.nodeProperties(id)),
        graph.nodeKeys(id).map((key) => [graph.keyName(key), graph.nodeProperty(id, key)]),
      ),
    ]),
    edges: edgeIds.map((id) => [
      id,
      graph.typeName(graph.edgeType(id)),
      graph.edgeStart(id),
      graph.edgeEnd(id),
      agreed(
        sortedEntries(graph.edgeProperties(id)),
        graph.edgeKeys(id).map((key) => [graph.keyName(key), graph.edgeProperty(id, key)]),
      ),
    ]),
    labels: LABELS.map((name) => {
      const label = graph.labelId(name);
      const ids = label < 0 ? [] : [...graph.nodesWithLabel(label)];
      return ids.length === (label < 0 ? 0 : graph.countOfLabel(label)) ? ids : ['count differs', ids];
    }),
    types: types.map((type) => {
      const ids = type < 0 ? [] : [...graph.edgesOfType(type)];
      return ids.length === (type < 0 ? 0 : graph.countOfType(type)) ? ids : ['count differs', ids];
    }),
    around: nodeIds.map((id) => [
      ...WAYS.map((way) => aroundOf(graph, id, way, types)),
      [graph.degree(id, 'both'), ...types.map((type) => (type < 0 ? 0 : graph.degree(id, 'both', type)))],
    ]),
    found: foundIn(graph, probe),
  };
}

function aroundOf(graph: GraphReader, node: number, way: Way, types: readonly number[]): unknown {
  const byType = types.map((type) => (type < 0 ? [] : [...graph.edgesOf(node, way, type)]));
  const all = ascending(graph.edgesOf(node, way));
  const degrees = [graph.degree(node, way), ...types.map((type) => (type < 0 ? 0 : graph.degree(node, way, type)))];
  const lengths = [all.length, ...byType.map((ids) => ids.length)];
  const isAgreed = degrees.every((degree, at) => degree === lengths[at]);
  return [
    isAgreed ? all : ['degrees differ', degrees, all],
    byType,
    types.map((type) => graph.typesOf(node, way).includes(type)),
  ];
}

function foundIn(graph: GraphReader, { values, bounds }: Probe): unknown {
  const names = [graph.labelId('A'), graph.typeId('R')] as const;
  return (['node', 'edge'] as const).flatMap((entity, at) =>
    KEYS.map((name) => {
      const key = graph.keyId(name);
      const index = graph.indexesOn(entity, names[at] ?? -1).find(({ keys }) => keys.length === 1 && keys[0] === key);
      if (index?.range === undefined || index.startsWith === undefined) return 'no index';
      const valueOfId = (id: number) =>
        (entity === 'node' ? graph.nodeProperty(id, key) : graph.edgeProperty(id, key)) ?? null;
      const { range, startsWith } = index;
      return [
        values.map((value) => idsOf(index.find([value]))),
        bounds.map((bound) => [
          inOrder(idsOf(range.call(index, bound, undefined)), valueOfId),
          inOrder(idsOf(range.call(index, undefined, bound)), valueOfId),
        ]),
        inOrder(idsOf(startsWith.call(index, PREFIX)), valueOfId),
      ];
    }),
  );
}

/** What an index has found, without a pause. */
export function idsOf(found: Found): readonly number[] {
  const steps = wholeOf(found);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The ids ascending, if they came in the order of their values. */
function inOrder(ids: readonly number[], valueOfId: (id: number) => Value): unknown {
  for (let at = 1; at < ids.length; at++) {
    const order = compareComparable(valueOfId(ids[at - 1] ?? -1), valueOfId(ids[at] ?? -1));
    if (order !== null && order > 0) return ['out of order', ids];
  }
  return ascending(ids);
}

function agreed(entries: unknown, others: readonly (readonly [string, unknown])[]): unknown {
  const sorted = [...others].sort(([a], [b]) => compareWithin(a, b));
  return JSON.stringify(entries, plain) === JSON.stringify(sorted, plain) ? entries : ['keys differ', entries, sorted];
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' || Number.isNaN(value) ? String(value) : value;
}

function sortedEntries(properties: ReadonlyMap<string, Value>): [string, Value][] {
  return [...properties].sort(([a], [b]) => compareWithin(a, b));
}

function ascending(ids: Iterable<number>): number[] {
  return [...ids].sort((a, b) => a - b);
}

function idsWhere(bound: number, isWanted: (id: number) => boolean): number[] {
  return Array.from({ length: bound }, (_, id) => id).filter(isWanted);
}

function get<T>(map: ReadonlyMap<number, T>, id: number): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`twin: nothing has the id ${id}`);
  return found;
}
