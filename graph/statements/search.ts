/** Finding nodes by what they are called, in whatever script; and by kind or relation type. */
import { FOLDS, foldExpression, foldName } from '../fold.ts';
import { keptParts, leastLength, nearPieces } from '../search-words.ts';
import { SOUNDS, soundExpression, soundOf } from '../sound.ts';
import { identifier, type Statement, statementOf } from './fragment.ts';
import { isNoRecord, type Scope, scopeParameters, where } from './scope.ts';

/** Where a graph of ours keeps what a node is called. A graph that is not ours is searched under every key. */
export const NAME_KEYS = ['name', 'nameAr', 'nameTr', 'nameKu', 'aliases', 'title', 'id'] as const;

/** From this rank on a node is not called so, but nearly. */
export const SIMILAR = 4;

const PART_CASE = 'WHEN folded CONTAINS $text THEN 3';

/** Inside a word so few letters say nothing: HTS is not in Rights. Other scripts write more with three, or no gaps between words. */
const SHORT_LATIN = /^[\p{Script=Latin}\p{Nd}]{1,3}$/u;

/** `sound` has a space before each of its words and one behind the last. Only where it has a part of the word are its words looked at. */
const SIMILAR_CASES = `WHEN all(word IN $words WHERE sound CONTAINS ' ' + word[0]) THEN ${SIMILAR}
          WHEN all(word IN $words WHERE sound CONTAINS ' ' + word[0]
            OR any(part IN word[2] WHERE sound CONTAINS part)
              AND any(near IN word[1] WHERE any(token IN split(sound, ' ')
                WHERE size(token) = near[2] AND token STARTS WITH near[0] AND token ENDS WITH near[1])))
            THEN ${SIMILAR + 1}`;

export interface SearchOptions {
  /** Keys to look under; absent: every one, values that are not text included (a year, a date). */
  readonly keys?: readonly string[];
  readonly limit?: number;
  /** Only what is called so, in less than half of the time: none of the rows from `SIMILAR` on, which come behind all others. */
  readonly isExact?: boolean;
}

/**
 * Rows `node, key, text, rank`: each node once, with the text that matched best. Rank 0 is the whole text, 1 its start, 2 the start of a
 * word, 3 anywhere (not for a few Latin letters), `SIMILAR` where each word typed sounds as a word of it
 * begins, one more where it is one letter off that. Among equals a name comes before an alias. Give a limit one above what is shown to learn whether there was more.
 */
export function search(text: string, scope: Scope, { keys, limit = 25, isExact }: SearchOptions = {}): Statement {
  const folded = foldName(text);
  const words = soundOf(text)
    .split(' ')
    .map((word) => [word, nearPieces(word), keptParts(word)] as const);
  const isSimilarSought = isExact !== true && hasSimilar(text);
  const isPartSought = !SHORT_LATIN.test(folded);
  return statementOf(
    `MATCH (n)
${where(isNoRecord('n', scope))}
UNWIND keys(n) AS key
WITH n, key
${where(keys === undefined ? undefined : 'key IN $keys')}
UNWIND n[key] + [] AS value
WITH n, key, toStringOrNull(value) AS text
WITH n, key, text, ${foldExpression('text')} AS folded
${isSimilarSought ? `WITH n, key, text, folded, ' ' + ${soundExpression('folded')} AS sound\n` : ''}WITH n, key, text, size(text) AS length,
     CASE WHEN folded = $text THEN 0
          WHEN folded STARTS WITH $text THEN 1
          WHEN folded CONTAINS ' ' + $text THEN 2
          ${[isPartSought ? PART_CASE : '', isSimilarSought ? SIMILAR_CASES : ''].join('\n          ')} END AS rank
WHERE rank IS NOT NULL
WITH n, key, text, length, rank
ORDER BY rank, length, key = 'aliases', text
WITH n, collect({ key: key, text: text, rank: rank, length: length })[0] AS best
RETURN n AS node, best.key AS key, best.text AS text, best.rank AS rank
ORDER BY rank, best.length, best.key = 'aliases', text, elementId(n)
LIMIT $limit`,
    {
      text: folded,
      // Words of another script can only be near words of it, which the table leaves alone.
      ...(isSimilarSought ? { words, sounds: /\p{Script=Latin}/u.test(folded) ? SOUNDS : [] } : {}),
      folds: FOLDS,
      ...(keys === undefined ? {} : { keys }),
      ...(scope.records.length === 0 ? {} : { records: scope.records }),
      limit,
    },
  );
}

/** Whether something may be similar to it: one short word sounds like too many others. */
export function hasSimilar(text: string): boolean {
  const folded = foldName(text);
  return soundOf(text).includes(' ') || folded.length >= leastLength(folded);
}

/** Rows `node`: nodes of one label, the best connected first. */
export function nodesOfKind(label: string, limit: number): Statement {
  return statementOf(
    `MATCH (node:${identifier(label)})
RETURN node
ORDER BY COUNT { (node)--() } DESC, elementId(node)
LIMIT $limit`,
    { limit },
  );
}

/** Rows `from, edge, to`: relations of one type. */
export function edgesOfType(type: string, limit: number): Statement {
  return statementOf(
    `MATCH (from)-[edge:${identifier(type)}]->(to)
RETURN from, edge, to
ORDER BY elementId(edge)
LIMIT $limit`,
    { limit },
  );
}

/** Rows `node`: by element id, or by the `id` that a graph of ours gives its nodes. */
export function nodesByKey(keys: readonly string[], scope: Scope, limit = keys.length): Statement {
  return statementOf(
    `MATCH (node)
${where('(elementId(node) IN $keys OR node.id IN $keys)', isNoRecord('node', scope))}
RETURN node
ORDER BY elementId(node)
LIMIT $limit`,
    { ...onlyRecords(scope), keys, limit },
  );
}

/** Rows `node`: by element id alone, found without looking at others. */
export function nodesById(ids: readonly string[]): Statement {
  return statementOf(
    `MATCH (node)
WHERE elementId(node) IN $ids
RETURN node
LIMIT $limit`,
    { ids, limit: ids.length },
  );
}

function onlyRecords(scope: Scope): { records?: readonly string[] } {
  const { records } = scopeParameters(scope);
  return records === undefined ? {} : { records: scope.records };
}
