/** What a filter leaves of a picture, as a statement: the picture's nodes and edges, by the kinds and types that are on. */
import { type Statement, statementOf } from './fragment.ts';

export interface ShownPicture {
  /** Element ids of what is shown. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Labels and types that are switched on; the empty label stands for nodes without any. */
  readonly kinds: readonly string[];
  readonly types: readonly string[];
}

/** Rows `node, relations`: each node that is shown, with the shown relations that go out from it. */
export function shownPicture({ nodes, edges, kinds, types }: ShownPicture): Statement {
  const labels = kinds.filter((kind) => kind !== '');
  const isKind = 'any(label IN labels(node) WHERE label IN $kinds)';
  return statementOf(
    `MATCH (node)
WHERE elementId(node) IN $nodes
  AND ${labels.length < kinds.length ? `(labels(node) = [] OR ${isKind})` : isKind}
OPTIONAL MATCH (node)-[relation]->()
WHERE elementId(relation) IN $edges
  AND type(relation) IN $types
RETURN node, collect(relation) AS relations
ORDER BY elementId(node)
LIMIT $limit`,
    { kinds: labels, types, nodes, edges, limit: nodes.length },
  );
}
