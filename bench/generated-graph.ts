/** A graph to measure on: five kinds of node, five types of edge, hubs by a power law, the same for the same seed. */
import type { Value } from '../graph/values.ts';

export const KINDS = ['Person', 'Organization', 'Place', 'Event', 'Document'] as const;
export const TYPES = ['KNOWS', 'MEMBER_OF', 'LOCATED_IN', 'TOOK_PART_IN', 'MENTIONS'] as const;

export interface GeneratedGraph {
  readonly nodes: readonly GeneratedNode[];
  readonly edges: readonly GeneratedEdge[];
  /** Id of a node among the best connected. */
  readonly hubId: string;
}

export interface GeneratedNode {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
  readonly name: string;
  readonly score: number;
}

export interface GeneratedEdge {
  readonly type: (typeof TYPES)[number];
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Mulberry32: small, fast, good enough to spread edges (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `nodeCount` nodes and `edgeCount` edges. Ends of edges follow rank^-0.8 over a shuffle, which gives hubs of some per cent. */
export function generateGraph(nodeCount: number, edgeCount: number, seed = 1): GeneratedGraph {
  const random = seededRandom(seed);
  const nodes = Array.from({ length: nodeCount }, (_, i) => ({
    kind: pick(KINDS, random),
    id: `n${i}`,
    name: `Name ${i} ${i % 7 === 0 ? 'السويداء' : 'Şehir'}`,
    score: Math.floor(random() * 1000),
  }));
  const order = shuffled(nodeCount, random);
  const end = () => order[Math.floor(nodeCount * random() ** 5)] ?? 0;
  const edges = Array.from({ length: edgeCount }, () => ({
    type: pick(TYPES, random),
    from: Math.floor(random() * nodeCount),
    to: end(),
    weight: Math.floor(random() * 100),
  }));
  return { nodes, edges, hubId: `n${order[0] ?? 0}` };
}

/** Statements with their parameters that load the graph in batches, with a uniqueness constraint first. */
export function* loadStatements(
  graph: GeneratedGraph,
  batch = 10_000,
): Generator<{ statement: string; parameters: Map<string, Value> }> {
  for (const kind of KINDS) {
    yield {
      statement: `CREATE CONSTRAINT ${kind.toLowerCase()}_id IF NOT EXISTS FOR (n:${kind}) REQUIRE n.id IS UNIQUE`,
      parameters: new Map(),
    };
  }
  for (const kind of KINDS) {
    const rows = graph.nodes.filter((node) => node.kind === kind);
    for (const part of chunks(rows, batch)) {
      yield {
        statement: `UNWIND $rows AS row CREATE (n:${kind}) SET n = row`,
        parameters: new Map([['rows', part.map(({ id, name, score }) => toMap({ id, name, score }))]]),
      };
    }
  }
  for (const { pair, rows } of groupedEdges(graph)) {
    const [type, from, to] = pair;
    for (const part of chunks(rows, batch)) {
      yield {
        statement: `UNWIND $rows AS row MATCH (a:${from} {id: row.from}), (b:${to} {id: row.to}) CREATE (a)-[:${type} {weight: row.weight}]->(b)`,
        parameters: new Map([['rows', part]]),
      };
    }
  }
}

function groupedEdges(graph: GeneratedGraph) {
  const groups = new Map<string, { pair: readonly [string, string, string]; rows: Value[] }>();
  for (const edge of graph.edges) {
    const from = graph.nodes[edge.from];
    const to = graph.nodes[edge.to];
    if (from === undefined || to === undefined) continue;
    const pair = [edge.type, from.kind, to.kind] as const;
    const key = pair.join(' ');
    const group = groups.get(key) ?? { pair, rows: [] };
    group.rows.push(toMap({ from: from.id, to: to.id, weight: edge.weight }));
    groups.set(key, group);
  }
  return groups.values();
}

function toMap(record: Record<string, Value>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(record));
}

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

function pick<T>(items: readonly [T, ...T[]], random: () => number): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
