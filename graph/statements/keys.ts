/** Finding nodes again by what a saved view knows of them. */
import { type Statement, statementOf } from './fragment.ts';

/** Rows `node`: by the `id` property that their graph gives them. */
export function nodesWithIds(ids: readonly string[], limit = 2 * ids.length): Statement {
  return statementOf(
    `MATCH (node)
WHERE node.id IN $ids
RETURN node
ORDER BY elementId(node)
LIMIT $limit`,
    { ids, limit },
  );
}

/** Rows `node`: with one of these texts under any key. For nodes without an `id` whose element id is no longer theirs. */
export function nodesCalled(texts: readonly string[], limit = 10 * texts.length): Statement {
  return statementOf(
    `MATCH (node)
WHERE any(key IN keys(node) WHERE node[key] IN $texts)
RETURN node
ORDER BY elementId(node)
LIMIT $limit`,
    { texts, limit },
  );
}
