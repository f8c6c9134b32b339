/** What statements may call and do on a Neo4j. What is on no list is refused: an unknown operator may do anything. */

/** Reads metadata or an index, changes nothing, tells nothing of other users. */
export const READ_PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.info',
  'db.ping',
  'db.awaitindex',
  'db.awaitindexes',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.fulltext.listavailableanalyzers',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
  'apoc.meta.schema',
  'apoc.meta.stats',
  'apoc.meta.nodetypeproperties',
  'apoc.meta.reltypeproperties',
  'apoc.path.expand',
  'apoc.path.expandconfig',
  'apoc.path.subgraphall',
  'apoc.path.subgraphnodes',
  'apoc.path.spanningtree',
  'apoc.algo.dijkstra',
  'apoc.algo.astar',
  'apoc.algo.allsimplepaths',
]);

/** In write mode: what read mode may call, and names and vectors to write. */
export const WRITE_PROCEDURES: ReadonlySet<string> = new Set([
  ...READ_PROCEDURES,
  'db.createlabel',
  'db.createproperty',
  'db.createrelationshiptype',
  'db.create.setnodevectorproperty',
  'db.create.setrelationshipvectorproperty',
  'apoc.create.node',
  'apoc.create.relationship',
  'apoc.merge.node',
  'apoc.merge.relationship',
]);

/** Namespaces of functions that compute from their arguments alone: no files, no network, no statements in strings. */
export const FUNCTION_NAMESPACES: readonly string[] = [
  'point.',
  'date.',
  'time.',
  'localtime.',
  'datetime.',
  'localdatetime.',
  'duration.',
  'vector.',
  'coll.',
  'apoc.agg.',
  'apoc.bitwise.',
  'apoc.coll.',
  'apoc.convert.',
  'apoc.date.',
  'apoc.map.',
  'apoc.math.',
  'apoc.node.',
  'apoc.number.',
  'apoc.rel.',
  'apoc.temporal.',
  'apoc.text.',
  'apoc.util.md5',
  'apoc.util.sha',
];

/**
 * Operators of a plan that only read, on Neo4j 5.26 and 2026.08, without what stands in parentheses (`Expand(All)`).
 * `Partitioned…` ones are the same scans in parallel.
 */
const READ_OPERATORS: ReadonlySet<string> = new Set(
  `AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker AssertSameNode
  AssertSameRelationship AssertingMultiNodeIndexSeek AssertingMultiRelationshipIndexSeek BFSPruningVarExpand
  BidirectionalRepeat CacheProperties CartesianProduct ConditionalApply DirectedAllRelationshipsScan
  DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek DirectedRelationshipFulltextIndexSearch
  DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan
  DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan
  DirectedRelationshipUniqueIndexSeek DirectedRelationshipUniqueIndexSeekByRange
  DirectedRelationshipVectorIndexSearch DirectedUnionRelationshipTypesScan Distinct
  DynamicDirectedRelationshipTypeLookup DynamicLabelNodeLookup DynamicUndirectedRelationshipTypeLookup Eager
  EagerAggregation EmptyResult EmptyRow Error ErrorPlan ExhaustiveLimit Expand Filter Input
  IntersectionNodeByLabelsScan LeftOuterHashJoin LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply
  LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore
  NodeFulltextIndexSearch NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek
  NodeIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange
  NodeVectorIndexSearch NonFuseable NullifyMetadata Optional OptionalExpand OrderedAggregation OrderedDistinct
  OrderedUnion PartialSort PartialTop PathPropagatingBFS PreserveOrder ProcedureCall ProduceResults ProjectEndpoints
  Projection PruningVarExpand RelationshipCountFromCountStore RemoteBatchProperties RemoteBatchPropertiesWithFilter
  Repeat RepeatOptions RightOuterHashJoin RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath
  Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan Top TransactionApply TransactionForeach TriadicBuild TriadicFilter TriadicSelection
  UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
  UndirectedRelationshipFulltextIndexSearch UndirectedRelationshipIndexContainsScan
  UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek
  UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan UndirectedRelationshipUniqueIndexSeek
  UndirectedRelationshipUniqueIndexSeekByRange UndirectedRelationshipVectorIndexSearch
  UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind ValueHashJoin ValueMergeJoin
  VarLengthExpand ShowIndexes ShowConstraints ShowFunctions ShowProcedures`
    .trim()
    .split(/\s+/),
);

/** Operators that change data, constraints or indexes, for write mode. */
const WRITE_OPERATORS: ReadonlySet<string> = new Set(
  `AlterCurrentGraphTypeAdd AlterCurrentGraphTypeAlter AlterCurrentGraphTypeDrop AlterCurrentGraphTypeSet Create
  CreateConstraint CreateIndex Delete DeleteExpression DeleteNode DeletePath DeleteRelationship DetachDelete
  DetachDeleteExpression DetachDeleteNode DetachDeletePath DoNothingIfExists DropConstraint DropIndex Foreach
  LockNodes LockingMerge Merge MergeInto MergeUniqueNode RemoveLabels SetDynamicProperty SetLabels SetNodeProperties
  SetNodePropertiesFromMap SetNodeProperty SetProperties SetPropertiesFromMap SetProperty SetRelationshipProperties
  SetRelationshipPropertiesFromMap SetRelationshipProperty SubqueryForeach`
    .trim()
    .split(/\s+/),
);

export function isReadOperator(operator: string): boolean {
  const name = bare(operator);
  return READ_OPERATORS.has(name) || (name.startsWith('Partitioned') && READ_OPERATORS.has(name.slice(11)));
}

export function isWriteOperator(operator: string): boolean {
  return WRITE_OPERATORS.has(bare(operator));
}

function bare(operator: string): string {
  return operator.replace(/\(.*$/s, '');
}
