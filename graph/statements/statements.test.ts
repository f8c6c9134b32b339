import { expect, test } from 'vitest';
import { EMPTY_VOCABULARY, vocabularyFrom } from '../vocabulary.ts';
import { claimsBehind, claimsNaming } from './claims.ts';
import { edgesAmong, paths } from './connect.ts';
import { expansionCounts, neighbours } from './expand.ts';
import { exportedEdges, exportedEvidence, exportedNodes, symmetricAmong } from './export.ts';
import { shownPicture } from './filter.ts';
import { identifier, type Statement, statementOf } from './fragment.ts';
import { nodeFacts, relationsOf } from './node.ts';
import { bestNeighbours, overview } from './overview.ts';
import { type Scope, scopeOf, WHOLE_GRAPH } from './scope.ts';
import { edgesOfType, nodesById, nodesByKey, nodesOfKind, search } from './search.ts';
import { vocabularyEntries } from './vocabulary.ts';

const CLAIMS: Scope = scopeOf(['Actor', 'Claim'], EMPTY_VOCABULARY);

const EVERY: readonly Statement[] = [CLAIMS, WHOLE_GRAPH].flatMap((scope) => [
  overview(scope),
  bestNeighbours(['4:x:1'], scope, 9),
  search('الشرع', scope),
  search('sharaa', scope, { keys: ['name'], limit: 5 }),
  nodesOfKind('Armed `group`', 10),
  edgesOfType('CLASHES_WITH', 10),
  nodesByKey(['sdf'], scope),
  nodesById(['4:x:1']),
  expansionCounts('4:x:1', scope),
  neighbours('4:x:1', scope, { limit: 10 }),
  neighbours('4:x:1', scope, { rays: [{ type: 'LEADS', direction: 'out' }], shown: ['5:x:1'], limit: 10 }),
  nodeFacts('4:x:1'),
  relationsOf('4:x:1', scope),
  claimsBehind('r-1'),
  claimsNaming('4:x:1'),
  edgesAmong(['4:x:1', '4:x:2'], scope),
  edgesAmong(['4:x:1', '4:x:2'], scope, { touching: ['4:x:2'] }),
  paths('4:x:1', '4:x:2', scope),
  paths('4:x:1', '4:x:2', scope, { hops: 99, limit: 5 }),
  exportedNodes(['4:x:1']),
  exportedEdges(['5:x:1']),
  exportedEvidence(['5:x:1']),
  symmetricAmong(['KNOWS']),
  vocabularyEntries(),
  shownPicture({ nodes: ['4:x:1'], edges: ['5:x:1'], kinds: ['Person', ''], types: ['LEADS'] }),
]);

test('every statement ends with a limit that is a parameter or a literal', () => {
  const last = EVERY.map(({ statement }) => statement.split('\n').at(-1));
  expect(last.filter((line) => !/^LIMIT (\$\w+|\d+)$/.test(line ?? ''))).toEqual([]);
});

test('every statement uses all of its parameters and no others', () => {
  for (const { statement, parameters } of EVERY) {
    const used = new Set([...statement.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    expect({ statement, names: [...parameters.keys()].sort() }).toEqual({ statement, names: [...used].sort() });
  }
});

test('nothing that a user typed is in the text of a statement', () => {
  const typed = "x') DETACH DELETE n //";
  for (const { statement } of [
    search(typed, WHOLE_GRAPH),
    nodesByKey([typed], CLAIMS),
    neighbours(typed, CLAIMS, { rays: [{ type: typed, direction: 'in' }], limit: 1 }),
    claimsBehind(typed),
  ]) {
    expect(statement).not.toContain('DELETE');
  }
});

test('a name becomes part of a statement only as an identifier', () => {
  expect(['Person', 'Armed group', 'a`b', 'شخص', '1st', '', 'a\\u0060b'].map(identifier)).toEqual([
    'Person',
    '`Armed group`',
    '`a``b`',
    '`شخص`',
    '`1st`',
    '``',
    '`a\\u005Cu0060b`',
  ]);
});

test('the first picture of a graph with claims leaves evidence out', () => {
  expect(overview(CLAIMS, { nodes: 300, edges: 2000 })).toEqual(
    statementOf(
      `MATCH (n)-[relation]-(other)
WHERE NOT type(relation) IN $evidence
  AND none(label IN labels(n) WHERE label IN $records)
  AND none(label IN labels(other) WHERE label IN $records)
WITH n, count(relation) AS degree
ORDER BY degree DESC, elementId(n)
LIMIT $nodeLimit
WITH collect(n) AS nodes
UNWIND nodes AS a
OPTIONAL MATCH (a)-[r]->(b)
WHERE b IN nodes
  AND NOT type(r) IN $evidence
WITH nodes, r
LIMIT $edgeLimit
RETURN nodes, collect(r) AS edges
LIMIT 1`,
      {
        evidence: ['SUBJECT', 'OBJECT', 'IN', 'BY', 'VIA', 'CORROBORATES', 'CONTRADICTS', 'MENTIONS'],
        records: ['Claim', 'RelationType', 'NodeKind', 'PropertyKey'],
        nodeLimit: 300,
        edgeLimit: 2000,
      },
    ),
  );
});

test('on a graph that is not ours nothing is left out', () => {
  expect(edgesAmong(['a'], WHOLE_GRAPH, { limit: 7 })).toEqual(
    statementOf(
      `MATCH (a)-[edge]->(b)
WHERE elementId(a) IN $ids
  AND elementId(b) IN $ids
RETURN edge
ORDER BY elementId(edge)
LIMIT $limit`,
      { ids: ['a'], limit: 7 },
    ),
  );
});

test('a scope follows the vocabulary that the graph declares', () => {
  const entry = (label: string, properties: Record<string, string | boolean>) => ({
    kind: 'node' as const,
    elementId: String(properties.id),
    labels: [label],
    properties: new Map(Object.entries(properties)),
  });
  const vocabulary = vocabularyFrom([
    entry('RelationType', { id: 'CITES', evidence: true }),
    entry('RelationType', { id: 'LEADS' }),
    entry('NodeKind', { id: 'Note', record: true }),
  ]);
  expect(scopeOf(['Claim'], vocabulary)).toEqual({
    evidence: ['SUBJECT', 'OBJECT', 'IN', 'BY', 'VIA', 'CORROBORATES', 'CONTRADICTS', 'MENTIONS', 'CITES'],
    records: ['Claim', 'RelationType', 'NodeKind', 'PropertyKey', 'Note'],
  });
  expect(scopeOf(['Movie'], vocabulary)).toEqual(WHOLE_GRAPH);
});

test('a path is never longer than a path can mean anything', () => {
  expect(paths('a', 'b', WHOLE_GRAPH, { hops: 99 }).statement).toContain('allShortestPaths((a)-[*..15]-(b))');
  expect(paths('a', 'b', WHOLE_GRAPH, { hops: -1 }).statement).toContain('allShortestPaths((a)-[*..1]-(b))');
});
