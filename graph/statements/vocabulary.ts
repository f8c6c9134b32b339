/** The words of a graph: its declared relation types and kinds. Read with `vocabularyFrom` of graph/vocabulary.ts. */
import { type Statement, statementOf } from './fragment.ts';

/** Rows `entry`. None on a graph that declares nothing. */
export function vocabularyEntries(limit = 5000): Statement {
  return statementOf(
    `MATCH (entry)
WHERE entry:RelationType OR entry:NodeKind
RETURN entry
ORDER BY entry.id
LIMIT $limit`,
    { limit },
  );
}
