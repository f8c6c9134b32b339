/** Files out of the store: a chosen subgraph with the claims behind it, or the answer of a statement. */
import { InvalidInput, LimitReached, NotFound } from '../graph/errors.ts';
import { subgraphCypher } from '../graph/formats/cypher-script.ts';
import { subgraphGraphml, subgraphGraphmlWithClaims } from '../graph/formats/graphml.ts';
import { type EvidenceRow, type Subgraph, subgraphOf } from '../graph/formats/subgraph.ts';
import { subgraphCsv } from '../graph/formats/subgraph-csv.ts';
import { subgraphJson } from '../graph/formats/subgraph-json.ts';
import { subgraphTables } from '../graph/formats/subgraph-tables.ts';
import { type AskEvidence, type Rows, tableCsv, tableJson } from '../graph/formats/table.ts';
import { exportedEdges, exportedEvidence, exportedNodes, symmetricAmong } from '../graph/statements/export.ts';
import type { Statement } from '../graph/statements/fragment.ts';
import type { EdgeValue, NodeValue, Value } from '../graph/values.ts';
import type { ExportRequest, RequestLimits } from '../graph/wire.ts';
import { decodeParameters } from '../graph/wire-decode.ts';
import type { Door, Passage } from './door.ts';
import { zipped } from './zip.ts';

/** A format of files. One without a table takes the nodes and edges out of a statement's answer. */
export interface FileFormat {
  readonly extension: string;
  readonly contentType: string;
  readonly subgraph: (subgraph: Subgraph) => Iterable<string | Uint8Array>;
  readonly table?: (columns: readonly string[], rows: Rows, ask: AskEvidence) => AsyncIterable<string>;
}

export const FILE_FORMATS: ReadonlyMap<string, FileFormat> = new Map<string, FileFormat>([
  ['csv', { extension: 'csv', contentType: 'text/csv; charset=utf-8', subgraph: subgraphCsv, table: tableCsv }],
  [
    'json',
    { extension: 'json', contentType: 'application/json; charset=utf-8', subgraph: subgraphJson, table: tableJson },
  ],
  [
    'graphml',
    { extension: 'graphml', contentType: 'application/graphml+xml; charset=utf-8', subgraph: subgraphGraphml },
  ],
  [
    'graphml-claims',
    {
      extension: 'graphml',
      contentType: 'application/graphml+xml; charset=utf-8',
      subgraph: subgraphGraphmlWithClaims,
    },
  ],
  [
    'tables',
    {
      extension: 'zip',
      contentType: 'application/zip',
      subgraph: (subgraph) => zipped(subgraphTables(subgraph)),
    },
  ],
  ['cypher', { extension: 'cypher', contentType: 'text/plain; charset=utf-8', subgraph: subgraphCypher }],
]);

export interface ExportOptions {
  readonly door: Door;
  /** An answer that is cut makes no file, so a file may take as much as the operator allows. */
  readonly limits: RequestLimits;
  readonly signal: AbortSignal;
}

/** The pieces of a file. What fails, or would be cut by a limit, throws: half a file is never taken for a whole one. */
export async function* fileOf(
  format: FileFormat,
  request: ExportRequest,
  options: ExportOptions,
): AsyncGenerator<string | Uint8Array> {
  if ('nodeIds' in request) {
    yield* format.subgraph(await readSubgraph(request.nodeIds, request.edgeIds, options));
    return;
  }
  const asked = { statement: request.statement, parameters: decodeParameters(request.parameters ?? {}) };
  const own = { ...options, limits: { ...options.limits, ...request.limits } };
  if (format.table !== undefined) {
    const passage = await ask(asked, own);
    try {
      yield* format.table(passage.answer.columns, released(passage), (edges) => evidenceOf(edges, own));
    } finally {
      passage.release();
    }
    return;
  }
  const { nodeIds, edgeIds } = entitiesOf(await rowsOf(asked, own));
  yield* format.subgraph(await readSubgraph(nodeIds, edgeIds, own));
}

async function readSubgraph(
  nodeIds: readonly string[],
  edgeIds: readonly string[],
  options: ExportOptions,
): Promise<Subgraph> {
  if (nodeIds.length === 0 && edgeIds.length === 0) {
    throw new InvalidInput('export: there is no node and no edge in it.', {
      code: 'Shabaka.NothingToExport',
      hint: 'Choose something, or return nodes, edges or paths.',
    });
  }
  const nodes = (await rowsOf(exportedNodes(nodeIds), options)).flat().filter(isNode);
  const triples = (await rowsOf(exportedEdges(edgeIds), options)).flat();
  const evidence = (await rowsOf(exportedEvidence(edgeIds), options)).flatMap(evidenceRow);
  const subgraph = subgraphOf([...nodes, ...triples.filter(isNode)], triples.filter(isEdge), evidence);
  if (subgraph.nodes.length === 0) {
    throw new NotFound('export: none of these nodes and edges is in the store any more.', {
      code: 'Shabaka.NothingToExport',
      hint: 'Ask for them again.',
    });
  }
  return withSymmetry(subgraph, options);
}

/** The claims behind relations, on a graph that keeps claims. */
async function evidenceOf(edges: readonly EdgeValue[], options: ExportOptions): Promise<Subgraph> {
  const ids = edges.map(({ elementId }) => elementId);
  const evidence = (await rowsOf(exportedEvidence(ids), options)).flatMap(evidenceRow);
  return withSymmetry(subgraphOf([], edges, evidence), options);
}

/** Which relations are true both ways is the vocabulary's to say, as on the page. */
async function withSymmetry(subgraph: Subgraph, options: ExportOptions): Promise<Subgraph> {
  const types = new Set([...subgraph.edges, ...subgraph.evidence.links].map(({ type }) => type));
  if (types.size === 0) return subgraph;
  const rows = await rowsOf(symmetricAmong([...types]), options);
  return { ...subgraph, symmetricTypes: new Set(rows.flat().filter((type) => typeof type === 'string')) };
}

/** The place at the door is given back with the last row: what is asked after it needs one of its own. */
async function* released(passage: Passage): AsyncGenerator<readonly Value[]> {
  yield* wholeRows(passage);
  passage.release();
}

function ask({ statement, parameters }: Statement, { door, limits, signal }: ExportOptions): Promise<Passage> {
  return door.ask({ statement, parameters, mode: 'read', limits, plan: 'none', signal });
}

async function rowsOf(statement: Statement, options: ExportOptions): Promise<(readonly Value[])[]> {
  const passage = await ask(statement, options);
  try {
    const rows: (readonly Value[])[] = [];
    for await (const row of wholeRows(passage)) rows.push(row);
    return rows;
  } finally {
    passage.release();
  }
}

async function* wholeRows({ answer, limits }: Passage): AsyncGenerator<readonly Value[]> {
  yield* answer.records;
  const { cut } = await answer.summary;
  if (cut === undefined) return;
  throw new LimitReached(`export: it is larger than the limit of ${limits[cut]} ${cut}, so no file was made.`, {
    code: 'Shabaka.ExportTooLarge',
    limit: cut,
    hint: 'Export less at once, or ask the operator of the server to raise the limit.',
  });
}

/** Every node and edge anywhere in the rows, in lists, maps and paths too, by element id. */
function entitiesOf(rows: readonly (readonly Value[])[]) {
  const nodeIds = new Set<string>();
  const edgeIds = new Set<string>();
  const open: Value[] = rows.flat();
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isNode(value)) nodeIds.add(value.elementId);
    else if (isEdge(value)) edgeIds.add(value.elementId);
    else if (isPath(value)) open.push(...value.nodes, ...value.edges);
    else if (isList(value)) for (const item of value) open.push(item);
    else if (value instanceof Map) for (const item of value.values()) open.push(item);
  }
  return { nodeIds: [...nodeIds], edgeIds: [...edgeIds] };
}

function evidenceRow([claim, link, other]: readonly Value[]): EvidenceRow[] {
  return isNode(claim) && isEdge(link) && isNode(other) ? [{ claim, link, other }] : [];
}

function isNode(value: Value | undefined): value is NodeValue {
  return kindOf(value) === 'node';
}

function isEdge(value: Value | undefined): value is EdgeValue {
  return kindOf(value) === 'edge';
}

function isPath(value: Value): value is Extract<Value, { kind: 'path' }> {
  return kindOf(value) === 'path';
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function kindOf(value: Value | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}
