/** Finds in the store what a saved view names, and says what is gone from it and what is new in it. */
import { captionOf } from '../../../graph/caption.ts';
import { edgesAmong } from '../../../graph/statements/connect.ts';
import type { Statement } from '../../../graph/statements/fragment.ts';
import { nodesCalled, nodesWithIds } from '../../../graph/statements/keys.ts';
import { type Scope, WHOLE_GRAPH } from '../../../graph/statements/scope.ts';
import { nodesById } from '../../../graph/statements/search.ts';
import type { EdgeValue, NodeValue } from '../../../graph/values.ts';
import type { NodeKey, SavedEdge, SavedNode, ViewContent } from '../../../graph/wire-views.ts';
import type { Api, RunRequest } from '../../api.ts';
import { type Row, readRows } from '../answers.ts';
import { edgeKeyOf } from './content.ts';

export interface FoundAgain {
  /** By their place in the view's lists. */
  readonly nodes: ReadonlyMap<number, NodeValue>;
  readonly edges: ReadonlyMap<number, EdgeValue>;
  readonly goneNodes: readonly SavedNode[];
  readonly goneEdges: readonly SavedEdge[];
  /** Relations among the nodes that the store had not when the view was saved. */
  readonly newEdges: readonly EdgeValue[];
}

/** A view may be larger than what an answer holds unasked. */
const MOST_ROWS = 200_000;

export async function findAgain(
  api: Api,
  content: ViewContent,
  scope: Scope,
  abort?: AbortSignal,
): Promise<FoundAgain> {
  const nodes = await findNodes(api, content.nodes, abort);
  const ids = [...new Set([...nodes.values()].map(({ elementId }) => elementId))];
  const among = await edgesAmongAll(api, ids, abort);
  const edges = matchEdges(content.edges, nodes, among);
  const kept = new Set([...edges.values()].map(({ elementId }) => elementId));
  const leftOut = new Set(content.leftOut);
  return {
    nodes,
    edges,
    goneNodes: content.nodes.filter((_, i) => !nodes.has(i)),
    // A line whose end is gone is told by its end.
    goneEdges: content.edges.filter(({ from, to }, i) => !edges.has(i) && nodes.has(from) && nodes.has(to)),
    newEdges: among.filter(
      (edge) => !kept.has(edge.elementId) && !leftOut.has(edgeKeyOf(edge)) && !scope.evidence.includes(edge.type),
    ),
  };
}

/** Keys of the relations among these nodes that are not in the picture. */
export async function relationsLeftOut(
  api: Api,
  ids: readonly string[],
  isShown: (edge: string) => boolean,
): Promise<readonly string[]> {
  const among = await edgesAmongAll(api, ids);
  return among.filter(({ elementId }) => !isShown(elementId)).map(edgeKeyOf);
}

async function findNodes(
  api: Api,
  saved: readonly SavedNode[],
  abort: AbortSignal | undefined,
): Promise<Map<number, NodeValue>> {
  const found = new Map<number, NodeValue>();
  const keys = saved.map(({ key }) => key);
  const ids = keys.flatMap((key) => ('id' in key ? [key.id] : []));
  const elementIds = keys.flatMap((key) => ('id' in key ? [] : [key.elementId]));
  const byId = await nodesOf(
    api,
    piecesOf(ids).map((piece) => nodesWithIds(piece)),
    abort,
  );
  const byElementId = await nodesOf(api, piecesOf(elementIds).map(nodesById), abort);
  match(keys, found, byId, (key, node) => 'id' in key && node.properties.get('id') === key.id);
  match(
    keys,
    found,
    byElementId,
    (key, node) => !('id' in key) && node.elementId === key.elementId && isLike(key, node),
  );
  const captions = keys.flatMap((key, i) => ('id' in key || found.has(i) ? [] : [key.caption]));
  if (captions.length === 0) return found;
  match(
    keys,
    found,
    await nodesOf(
      api,
      piecesOf(captions).map((piece) => nodesCalled(piece)),
      abort,
    ),
    (key, node) => !('id' in key) && isLike(key, node),
  );
  return found;
}

/** Each node stands for one key at most. */
function match(
  keys: readonly NodeKey[],
  found: Map<number, NodeValue>,
  nodes: readonly NodeValue[],
  fits: (key: NodeKey, node: NodeValue) => boolean,
): void {
  const taken = new Set([...found.values()].map(({ elementId }) => elementId));
  const free = new Map<string, NodeValue[]>();
  for (const node of nodes) {
    if (taken.has(node.elementId)) continue;
    for (const name of new Set([String(node.properties.get('id')), node.elementId, captionOf(node)])) {
      free.set(name, [...(free.get(name) ?? []), node]);
    }
  }
  for (const [i, key] of keys.entries()) {
    if (found.has(i)) continue;
    const names = 'id' in key ? [key.id] : [key.elementId, key.caption];
    const node = names
      .flatMap((name) => free.get(name) ?? [])
      .find((candidate) => !taken.has(candidate.elementId) && fits(key, candidate));
    if (node === undefined) continue;
    taken.add(node.elementId);
    found.set(i, node);
  }
}

function isLike(key: Exclude<NodeKey, { readonly id: string }>, node: NodeValue): boolean {
  const labels = new Set(node.labels);
  return (
    key.labels.length === labels.size &&
    key.labels.every((label) => labels.has(label)) &&
    captionOf(node) === key.caption
  );
}

/** By their own key; else, since element ids may have changed, by type and ends. */
function matchEdges(
  saved: readonly SavedEdge[],
  nodes: ReadonlyMap<number, NodeValue>,
  among: readonly EdgeValue[],
): Map<number, EdgeValue> {
  const found = new Map<number, EdgeValue>();
  const byKey = new Map(among.map((edge) => [edgeKeyOf(edge), edge]));
  const byEnds = new Map<string, EdgeValue[]>();
  for (const edge of among) {
    const ends = `${edge.startElementId} ${edge.type} ${edge.endElementId}`;
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), edge]);
  }
  const taken = new Set<string>();
  const take = (i: number, edge: EdgeValue | undefined) => {
    if (edge === undefined || taken.has(edge.elementId)) return;
    taken.add(edge.elementId);
    found.set(i, edge);
  };
  const endsOf = ({ from, to, type }: SavedEdge) => `${nodes.get(from)?.elementId} ${type} ${nodes.get(to)?.elementId}`;
  for (const [i, edge] of saved.entries()) {
    const same = byKey.get(edge.id);
    if (same && `${same.startElementId} ${same.type} ${same.endElementId}` === endsOf(edge)) take(i, same);
  }
  for (const [i, edge] of saved.entries()) {
    if (!found.has(i))
      take(
        i,
        byEnds.get(endsOf(edge))?.find(({ elementId }) => !taken.has(elementId)),
      );
  }
  return found;
}

/** Of a question's parameter, in characters of JSON: two of them fit into what the server takes. */
const MOST_TEXT = 400_000;

/** In pieces that each fit into a question: a picture may name a hundred thousand nodes. */
function piecesOf(texts: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const length = new TextEncoder().encode(JSON.stringify(text)).length + 1;
    if (length > room) {
      pieces.push([]);
      room = MOST_TEXT;
    }
    room -= length;
    pieces.at(-1)?.push(text);
  }
  return pieces;
}

async function edgesAmongAll(api: Api, ids: readonly string[], abort?: AbortSignal): Promise<readonly EdgeValue[]> {
  const pieces = piecesOf(ids);
  const statements = pieces.flatMap((piece) =>
    pieces.map((to) => edgesAmong(piece, WHOLE_GRAPH, { limit: MOST_ROWS, ...(to === piece ? {} : { to }) })),
  );
  return (await rowsOf(api, statements, abort)).map((row) => row.edge('edge'));
}

async function nodesOf(api: Api, statements: readonly Statement[], abort?: AbortSignal): Promise<readonly NodeValue[]> {
  return (await rowsOf(api, statements, abort)).map((row) => row.node('node'));
}

/** One after the other: together they would take the places of other people's questions. */
async function rowsOf(api: Api, statements: readonly Statement[], abort?: AbortSignal): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const statement of statements) {
    const request: RunRequest = { ...statement, limits: { rows: MOST_ROWS } };
    for (const row of (await readRows(api, request, abort)).rows) rows.push(row);
  }
  return rows;
}
