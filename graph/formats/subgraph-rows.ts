/** The rows of a subgraph in tables: a node, an edge or a claim each, with what we say of it and its properties; and the table itself. */
import { captionOf } from '../caption.ts';
import type { EdgeValue, NodeValue, PropertyMap } from '../values.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import {
  type ClaimFacts,
  claimsAt,
  credibilityOf,
  edgeClaimsOf,
  joined,
  namesOf,
  readingsOf,
  reliabilitiesOf,
  reliabilityOf,
} from './edge-claims.ts';
import { orderedKeys } from './key-order.ts';
import { stableIds } from './stable-ids.ts';
import { isSymmetric, nodesById, type Subgraph } from './subgraph.ts';

export interface Row {
  /** What we say of it, by names of ours. `id` is the element id, `key` a name that lasts; names of things come in both languages. */
  readonly own: Readonly<Record<string, string>>;
  readonly properties: PropertyMap;
}

/** Which of our cells, under which heading. */
export type Columns = readonly (readonly [cell: string, heading: string])[];

export interface RowsOf {
  nodes(): Iterable<Row>;
  /** Each edge with its ends, and the ids, grades, voices and documents of its claims. */
  edges(): Iterable<Row>;
  /** Each claim with the edge that it states, once for each such edge. */
  claims(): Iterable<Row>;
}

export function rowsOf(subgraph: Subgraph): RowsOf {
  const claimsOf = edgeClaimsOf(subgraph);
  const byId = nodesById(subgraph.nodes, subgraph.edges);
  const nodeKey = stableIds(subgraph.nodes, 'n');
  const edgeKey = stableIds(subgraph.edges, 'e');
  const end = (name: string, id: string) => {
    const nodes = [byId.get(id) ?? []].flat();
    return { [name]: id, [`${name}Key`]: nodes.map(nodeKey).join(), ...named(`${name}Name`, nodes) };
  };
  const ends = (edge: EdgeValue) => ({
    type: edge.type,
    symmetric: String(isSymmetric(subgraph, edge)),
    ...end('from', edge.startElementId),
    ...end('to', edge.endElementId),
  });
  return {
    *nodes() {
      for (const node of subgraph.nodes) {
        const { elementId, labels, properties } = node;
        const own = { id: elementId, key: nodeKey(node), labels: labels.join(':'), ...named('name', [node]) };
        yield { own, properties };
      }
    },
    *edges() {
      for (const edge of subgraph.edges) {
        const own = { id: edge.elementId, key: edgeKey(edge), ...ends(edge), ...evidenceCells(claimsOf(edge)) };
        yield { own, properties: edge.properties };
      }
    },
    *claims() {
      for (const edge of subgraph.edges) {
        for (const facts of claimsOf(edge)) {
          const own = { ...ends(edge), edge: edge.elementId, edgeKey: edgeKey(edge), ...claimCells(facts) };
          yield { own, properties: facts.claim.properties };
        }
      }
    },
  };
}

function evidenceCells(claims: readonly ClaimFacts[]): Row['own'] {
  return {
    claims: claimIds(claims.map(({ claim }) => claim)),
    sourceReliability: joined(claims.flatMap(reliabilitiesOf)),
    credibility: joined(claims.flatMap(credibilityOf)),
    ...named(
      'speakers',
      claims.flatMap(({ speakers }) => speakers),
    ),
    ...named(
      'documents',
      claims.flatMap(({ documents }) => documents),
    ),
  };
}

function claimCells(facts: ClaimFacts): Row['own'] {
  return {
    id: facts.claim.elementId,
    key: claimIds([facts.claim]),
    ...named('speakers', facts.speakers),
    sourceReliability: reliabilityOf(facts),
    ...named('via', facts.via),
    ...named('documents', facts.documents),
    corroborates: claimIds(claimsAt(facts.corroborates)),
    corroboratedBy: claimIds(claimsAt(facts.corroboratedBy)),
    contradicts: claimIds(claimsAt(facts.contradicts)),
    linkReadings: readingsOf(facts, 'en'),
    linkReadingsAr: readingsOf(facts, 'ar'),
  };
}

/** Two cells for what something is called: in English, and in Arabic under the same name with `Ar`, as the graph's own `name` and `nameAr`. */
function named(cell: string, nodes: readonly NodeValue[]): Row['own'] {
  return { [cell]: namesOf(nodes, 'en'), [`${cell}Ar`]: namesOf(nodes, 'ar') };
}

/** A claim has no name; it is called by its id. */
function claimIds(claims: readonly NodeValue[]): string {
  return joined(claims.map((claim) => captionOf(claim)));
}

export interface TableOptions {
  readonly columns: Columns;
  /** A property that is in a column of ours already. */
  readonly besides?: string | undefined;
  rows(): Iterable<Row>;
}

/** Two passes over the rows: one for the property columns, one to write, so that no row waits in memory. */
export function* csvTable({ columns, besides, rows }: TableOptions): Generator<string> {
  const seen = new Set<string>();
  for (const { properties } of rows()) for (const key of properties.keys()) if (key !== besides) seen.add(key);
  const keys = orderedKeys(seen);
  const headings = columns.map(([, heading]) => heading);
  yield BYTE_ORDER_MARK + csvRecord([...headings, ...headingsBeside(headings, keys)]);
  for (const { own, properties } of rows()) {
    yield csvRecord([...columns.map(([cell]) => own[cell]), ...keys.map((key) => properties.get(key))]);
  }
}

/** A property whose name is one of our headings gets one that nothing else has. Small and large letters are one to Gephi and to Excel. */
function headingsBeside(ours: readonly string[], keys: readonly string[]): readonly string[] {
  const taken = new Set([...ours, ...keys].map((name) => name.toLowerCase()));
  const isOurs = new Set(ours.map((name) => name.toLowerCase()));
  return keys.map((key) => {
    if (!isOurs.has(key.toLowerCase())) return key;
    let heading = `${key}*`;
    while (taken.has(heading.toLowerCase())) heading += '*';
    taken.add(heading.toLowerCase());
    return heading;
  });
}
