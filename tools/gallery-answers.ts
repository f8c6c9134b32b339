/** Answers for states that the store at hand cannot be brought into: an empty one, a crowded one. Only the gallery uses them. */
import type { Route } from 'playwright-core';

type Json = unknown;

const SUMMARY = {
  kind: 'read',
  counters: {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
    indexesAdded: 0,
    indexesRemoved: 0,
    constraintsAdded: 0,
    constraintsRemoved: 0,
  },
  notifications: [],
  elapsedMs: 12,
  limits: { rows: 10_000, bytes: 67_108_864, timeoutMs: 30_000 },
  lowered: [],
};

/** One answer as the server would stream it. */
export async function answerWith(route: Route, columns: readonly string[], records: readonly Json[][]): Promise<void> {
  const lines = [
    { header: { queryId: 'gallery', columns } },
    ...records.map((record) => ({ record })),
    { summary: { ...SUMMARY, rows: records.length } },
  ];
  await route.fulfill({
    contentType: 'application/x-ndjson',
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
}

const text = (value: string): Json => ({ $type: 'String', _value: value });
const integer = (value: number): Json => ({ $type: 'Integer', _value: String(value) });
const LABELS = ['Person', 'Organization', 'ArmedGroup', 'State', 'Tribe', 'Place', 'Event'] as const;
const TYPES = [
  'COORDINATES_WITH',
  'CLASHES_WITH',
  'PART_OF',
  'MEMBER_OF',
  'SIGNED_AGREEMENT_WITH',
  'COMMANDS',
] as const;

function node(id: number): Json {
  const label = LABELS[(id * 3) % LABELS.length] ?? 'Person';
  const properties = { id: text(`n${id}`), name: text(`${label} ${id}`), nameAr: text(`فاعل ${id}`) };
  return { $type: 'Node', _value: { _element_id: `n${id}`, _labels: ['Actor', label], _properties: properties } };
}

function edge(id: number, from: number, to: number): Json {
  return {
    $type: 'Relationship',
    _value: {
      _element_id: `e${id}`,
      _start_node_element_id: `n${from}`,
      _end_node_element_id: `n${to}`,
      _type: TYPES[id % TYPES.length],
      _properties: {},
    },
  };
}

/** The overview is a thousand nodes in forty clusters, with about four edges each. Everything else is the store's. */
export async function thousandNodes(route: Route): Promise<void> {
  if (!statementOf(route).includes('collect(r) AS edges')) return route.fallback();
  const ids = Array.from({ length: 1000 }, (_, i) => i);
  const edges = ids.flatMap((id) => {
    const cluster = id - (id % 25);
    const near = [cluster, cluster + ((id * 3) % 25), cluster + ((id * 11) % 25)];
    const far = id % 25 === 0 ? [(id * 7 + 25) % 1000] : [];
    return [...near, ...far].filter((other) => other !== id).map((other, i) => edge(id * 10 + i, id, other));
  });
  return answerWith(route, ['nodes', 'edges'], [[list(ids.map(node)), list(edges)]]);
}

/** Whatever is expanded has far more neighbours than anyone wants at once. */
export async function hub(route: Route): Promise<void> {
  const statement = statementOf(route);
  if (statement.includes('RETURN edge, neighbour')) {
    const records = Array.from({ length: 60 }, (_, i) => [edge(i, 0, i + 1), node(i + 1)]);
    return answerWith(route, ['edge', 'neighbour'], records);
  }
  if (statement.includes('AS direction')) {
    const rows = TYPES.flatMap((type, i) => [
      [text(type), text('out'), integer(1204 - i * 170)],
      [text(type), text('in'), integer(87 - i * 12)],
    ]);
    return answerWith(route, ['type', 'direction', 'total'], rows);
  }
  return route.fallback();
}

/** Views that are kept for as long as the page is open, and never in the store's workspace. */
export function keptViews(): (route: Route) => Promise<void> {
  const kept: { readonly id: string; readonly content: Json }[] = [];
  return async (route) => {
    const body: unknown = route.request().postDataJSON();
    if (route.request().method() === 'POST') {
      const { name, content } = body as { readonly name: string; readonly content: Json };
      const head = { id: `v${kept.length}`, name, version: 1, savedAt: '2025-07-23T09:00:00Z', nodes: 35, edges: 54 };
      kept.push({ ...head, content });
      return route.fulfill({ status: 201, json: head });
    }
    const opened = kept.find(({ id }) => route.request().url().endsWith(`/${id}`));
    if (opened !== undefined) return route.fulfill({ json: opened });
    const views = kept.map(({ content: _, ...head }) => head);
    return route.fulfill({ json: { views, damaged: [] } });
  };
}

function list(items: readonly Json[]): Json {
  return { $type: 'List', _value: items };
}

function statementOf(route: Route): string {
  const body: unknown = route.request().postDataJSON();
  const { statement } = (body ?? {}) as { readonly statement?: unknown };
  return typeof statement === 'string' ? statement : '';
}
