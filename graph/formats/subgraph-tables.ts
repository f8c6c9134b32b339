/**
 * A subgraph as three CSV tables whose first columns are those that Gephi, igraph and pandas look for: `Id` of nodes, `Source` and
 * `Target` of edges. Ids are those of the GraphML file. `claims.csv` has the form of `edges.csv`, so that it can be read in its place: a
 * line for each claim. `Type` is what Gephi takes it for, `Directed` or, of relations that are true both ways, `Undirected`.
 */
import type { Subgraph } from './subgraph.ts';
import { type Columns, csvTable, type Row, rowsOf } from './subgraph-rows.ts';

export interface TableFile {
  readonly name: string;
  pieces(): Iterable<string>;
}

const NODES: Columns = [
  ['key', 'Id'],
  ['name', 'Label'],
  ['nameAr', 'LabelAr'],
  ['labels', 'Kinds'],
];

const TIE: Columns = [
  ['fromKey', 'Source'],
  ['toKey', 'Target'],
  ['direction', 'Type'],
  ['key', 'Id'],
  ['type', 'Label'],
];

const NAMES: Columns = [
  ['fromName', 'SourceName'],
  ['fromNameAr', 'SourceNameAr'],
  ['toName', 'TargetName'],
  ['toNameAr', 'TargetNameAr'],
];

const VOICES: Columns = [
  ['speakers', 'Speakers'],
  ['speakersAr', 'SpeakersAr'],
  ['documents', 'Documents'],
  ['documentsAr', 'DocumentsAr'],
  ['sourceReliability', 'SourceReliability'],
];

const EDGES: Columns = [...TIE, ...NAMES, ['claims', 'Claims'], ...VOICES, ['credibility', 'ClaimCredibility']];

const CLAIMS: Columns = [
  ...TIE,
  ['edgeKey', 'Edge'],
  ...NAMES,
  ...VOICES,
  ['via', 'Via'],
  ['viaAr', 'ViaAr'],
  ['corroborates', 'Corroborates'],
  ['corroboratedBy', 'CorroboratedBy'],
  ['contradicts', 'Contradicts'],
  ['linkReadings', 'LinkReadings'],
  ['linkReadingsAr', 'LinkReadingsAr'],
];

/** `claims.csv` only where there are claims. */
export function subgraphTables(subgraph: Subgraph): readonly TableFile[] {
  const { nodes, edges, claims } = rowsOf(subgraph);
  const table = (name: string, columns: Columns, rows: () => Iterable<Row>): TableFile => ({
    name,
    pieces: () => csvTable({ columns, rows, besides: isKeyed(rows()) ? 'id' : undefined }),
  });
  return [
    table('nodes.csv', NODES, nodes),
    table('edges.csv', EDGES, () => withDirection(edges())),
    ...(subgraph.evidence.claims.length === 0 ? [] : [table('claims.csv', CLAIMS, () => withDirection(claims()))]),
  ];
}

/** Where every `Id` is the property of that name, the property has no column beside it, which Gephi would take for the same. */
function isKeyed(rows: Iterable<Row>): boolean {
  for (const { own, properties } of rows) if (properties.get('id') !== own.key) return false;
  return true;
}

function* withDirection(rows: Iterable<Row>): Generator<Row> {
  for (const { own, properties } of rows) {
    yield { own: { ...own, direction: own.symmetric === 'true' ? 'Undirected' : 'Directed' }, properties };
  }
}
