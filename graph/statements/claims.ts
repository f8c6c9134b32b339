/** Who says so: the claims behind a relation, and the claims that name a node. Asked only of graphs that keep claims. */
import type { Value } from '../values.ts';
import { type Statement, statementOf } from './fragment.ts';

const MAX_CLAIMS = 200;

/** The columns of every row of claims, in this order. */
export const CLAIM_COLUMNS = [
  'claim',
  'subject',
  'object',
  'speaker',
  'document',
  'via',
  'corroborates',
  'corroboratedBy',
  'contradicts',
] as const;

/**
 * A claim has one of each of the first; where a hasty import gave two, the first is taken and no row is doubled. Which claim
 * bears out which has a direction, a contradiction has none; both come as paths, since the link may say why.
 */
const FACTS = `RETURN claim,
       head([(claim)-[:SUBJECT]->(subject) | subject]) AS subject,
       head([(claim)-[:OBJECT]->(object) | object]) AS object,
       head([(claim)-[:BY]->(speaker) | speaker]) AS speaker,
       head([(claim)-[:IN]->(document) | document]) AS document,
       [(claim)-[:VIA]->(via) | via] AS via,
       [path = (claim)-[:CORROBORATES]->() | path] AS corroborates,
       [path = (claim)<-[:CORROBORATES]-() | path] AS corroboratedBy,
       [path = (claim)-[:CONTRADICTS]-() | path] AS contradicts
ORDER BY claim.reportedOn, claim.line, claim.id
LIMIT $limit`;

/** Rows of `CLAIM_COLUMNS`: every claim that states the relation with this `id` property. */
export function claimsBehind(relationId: Value, limit = MAX_CLAIMS): Statement {
  return statementOf(
    `MATCH (claim:Claim)
WHERE claim.relationId = $relation
${FACTS}`,
    { relation: relationId, limit },
  );
}

/** Rows of `CLAIM_COLUMNS`: every claim that is about the node, or that it makes, passes on, or, as a document, holds. */
export function claimsNaming(nodeId: string, limit = MAX_CLAIMS): Statement {
  return statementOf(
    `MATCH (claim:Claim)-[:SUBJECT|OBJECT|BY|VIA|IN]->(n)
WHERE elementId(n) = $id
WITH DISTINCT claim
${FACTS}`,
    { id: nodeId, limit },
  );
}

/** Rows of `CLAIM_COLUMNS`: every claim in a document, in the order of its lines. */
export function claimsIn(documentId: string, limit = MAX_CLAIMS): Statement {
  return statementOf(
    `MATCH (claim:Claim)-[:IN]->(d)
WHERE elementId(d) = $id
WITH DISTINCT claim
${FACTS}`,
    { id: documentId, limit },
  );
}
