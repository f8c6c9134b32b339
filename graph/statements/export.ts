/** What an export takes out of the store: chosen nodes and edges, and what the edges rest on. */
import { EVIDENCE_LINKS } from '../vocabulary.ts';
import { type Statement, statementOf } from './fragment.ts';

/** Rows `node`, in the order of their ids. */
export function exportedNodes(ids: readonly string[]): Statement {
  return statementOf(
    `MATCH (node)
WHERE elementId(node) IN $ids
RETURN node
ORDER BY elementId(node)
LIMIT $limit`,
    { ids, limit: ids.length },
  );
}

/** Rows `from, edge, to`. The ends come along, so that no edge leaves without its nodes. */
export function exportedEdges(ids: readonly string[]): Statement {
  return statementOf(
    `MATCH (from)-[edge]->(to)
WHERE elementId(edge) IN $ids
RETURN from, edge, to
ORDER BY elementId(edge)
LIMIT $limit`,
    { ids, limit: ids.length },
  );
}

/** Rows `type`: those among the types of relations that the vocabulary declares symmetric. None on a graph that declares nothing. */
export function symmetricAmong(types: readonly string[]): Statement {
  return statementOf(
    `MATCH (entry:RelationType)
WHERE entry.id IN $types
  AND entry.symmetric = true
RETURN DISTINCT entry.id AS type
ORDER BY type
LIMIT $limit`,
    { types, limit: types.length },
  );
}

/** Rows `document, relations`: what the claims behind these edges stand in, what most of them stand in first. */
export function documentsBehind(edgeIds: readonly string[], limit: number): Statement {
  return statementOf(
    `MATCH ()-[edge]->()
WHERE elementId(edge) IN $ids
  AND edge.id IS NOT NULL
MATCH (claim:Claim)-[:IN]->(document)
WHERE claim.relationId = edge.id
RETURN document, count(DISTINCT edge) AS relations
ORDER BY relations DESC, elementId(document)
LIMIT $limit`,
    { ids: edgeIds, limit },
  );
}

/** One row `relations`: how many of these edges have a claim. */
export function claimedEdges(edgeIds: readonly string[]): Statement {
  return statementOf(
    `MATCH ()-[edge]->()
WHERE elementId(edge) IN $ids
  AND edge.id IS NOT NULL
MATCH (claim:Claim)
WHERE claim.relationId = edge.id
RETURN count(DISTINCT edge) AS relations`,
    { ids: edgeIds },
  );
}

/**
 * Rows `claim, link, other`: the claims behind these edges with their subjects, objects, speakers, documents
 * and the claims that they bear out or contradict, or that do so to them.
 * None on a graph without claims. Links of claims to one another stay in where both claims are there, or come as ids.
 */
export function exportedEvidence(edgeIds: readonly string[], limit = 100_000): Statement {
  return statementOf(
    `MATCH ()-[edge]->()
WHERE elementId(edge) IN $ids
  AND edge.id IS NOT NULL
MATCH (claim:Claim)
WHERE claim.relationId = edge.id
MATCH (claim)-[link]-(other)
WHERE type(link) IN $evidence
RETURN claim, link, other
ORDER BY elementId(claim), elementId(link)
LIMIT $limit`,
    { ids: edgeIds, evidence: EVIDENCE_LINKS, limit },
  );
}
