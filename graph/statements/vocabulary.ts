/** The words of a graph: its declared relation types, kinds and properties. Read with `vocabularyFrom` of graph/vocabulary.ts. */
import { VOCABULARY_LABELS } from '../vocabulary.ts';
import { type Statement, statementOf } from './fragment.ts';

/** Rows `entry`. None on a graph that declares nothing. */
export function vocabularyEntries(limit = 5000): Statement {
  return statementOf(
    `MATCH (entry)
WHERE ${VOCABULARY_LABELS.map((label) => `entry:${label}`).join(' OR ')}
RETURN entry
ORDER BY entry.id
LIMIT $limit`,
    { limit },
  );
}
