/** The example in an empty console: relations of the graph at hand, with their ends. */
import type { Vocabulary } from '../vocabulary.ts';
import { identifier } from './fragment.ts';

/**
 * Where the vocabulary has a label that several kinds share, relations begin there: on a graph with claims everything else
 * comes first, since a document mentions every actor. Any other graph is asked for all it has.
 */
export function exampleStatement({ nodeKinds }: Vocabulary): string {
  const shared = [...nodeKinds.values()].find(({ general }) => general);
  return `MATCH (a${shared === undefined ? '' : `:${identifier(shared.id)}`})-[r]->(b) RETURN a, r, b LIMIT 25`;
}
