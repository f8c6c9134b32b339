/** Brings what is called by a kind or a relation type: the best connected nodes of the kind, relations with their ends. */
import { edgesAmong } from '../../graph/statements/connect.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { edgesOfType, nodesOfKind } from '../../graph/statements/search.ts';
import type { NodeValue } from '../../graph/values.ts';
import type { Row } from './answers.ts';
import { type BringingParts, bringInto } from './bringing.ts';
import type { VocabularyState } from './vocabulary.ts';

/** A kind may have a million nodes: more than these at once tell nobody anything. */
export const MOST_NAMED = 100;

export interface NamedParts extends BringingParts {
  readonly vocabulary: VocabularyState;
}

type RowsOf = (statement: Statement, abort: AbortSignal) => Promise<readonly Row[]>;

/** Gives the ids of the nodes that it brought or found there. */
export async function bringKind(parts: NamedParts, label: string, rowsOf: RowsOf, abort: AbortSignal) {
  const { scene, vocabulary, notices } = parts;
  const found = (await rowsOf(nodesOfKind(label, MOST_NAMED + 1), abort)).map((row) => row.node('node'));
  const nodes = found.slice(0, MOST_NAMED);
  const missing = nodes.map(({ elementId }) => elementId).filter((id) => !scene.graph.hasNode(id));
  const all = [...scene.graph.nodes(), ...missing];
  const rows = await rowsOf(edgesAmong(all, vocabulary.scope.peek(), { touching: missing }), abort);
  const about = { en: vocabulary.kindName(label, 'en'), ar: vocabulary.kindName(label, 'ar') };
  const entities = { nodes, edges: rows.map((row) => row.edge('edge')) };
  await bringInto(parts, entities, { name: { kind: 'add', count: 0, about }, abort });
  if (found.length > MOST_NAMED) notices.tell({ kind: 'onlySome', shown: MOST_NAMED });
  return nodes.map(({ elementId }) => elementId);
}

/** Gives the ids of the relations that it brought or found there. */
export async function bringType(parts: NamedParts, type: string, rowsOf: RowsOf, abort: AbortSignal) {
  const { vocabulary, notices } = parts;
  const found = await rowsOf(edgesOfType(type, MOST_NAMED + 1), abort);
  const rows = found.slice(0, MOST_NAMED);
  const nodes = new Map<string, NodeValue>();
  for (const row of rows) {
    for (const node of [row.node('from'), row.node('to')]) nodes.set(node.elementId, node);
  }
  const edges = rows.map((row) => row.edge('edge'));
  const about = { en: vocabulary.typeName(type, 'en'), ar: vocabulary.typeName(type, 'ar') };
  await bringInto(parts, { nodes: [...nodes.values()], edges }, { name: { kind: 'add', count: 0, about }, abort });
  if (found.length > MOST_NAMED) notices.tell({ kind: 'onlySome', shown: MOST_NAMED });
  return edges.map(({ elementId }) => elementId);
}
