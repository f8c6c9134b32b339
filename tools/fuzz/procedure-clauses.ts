/** CALL of procedures that tell of the graph. `db.propertyKeys` tells of all graphs that a Neo4j has had. */

import { type Kind, LABELS, TYPES } from './kinds.ts';
import { optional, piece } from './piece.ts';
import type { MadeClause } from './scope.ts';
import { freshVariable, type Writing, withVariable } from './scope.ts';

interface Told {
  readonly name: string;
  readonly columns: readonly (readonly [string, Kind])[];
  /** What keeps a row that the graph decides, whatever names were made known before. */
  readonly isOfGraph: string;
}

const texts = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;
const PROCEDURES: readonly Told[] = [
  { name: 'db.labels', columns: [['label', 'string']], isOfGraph: `label IN ${texts(LABELS)}` },
  {
    name: 'db.relationshipTypes',
    columns: [['relationshipType', 'string']],
    isOfGraph: `relationshipType IN ${texts(TYPES)}`,
  },
  {
    name: 'db.schema.nodeTypeProperties',
    columns: [
      ['nodeType', 'string'],
      ['nodeLabels', 'bag'],
      ['propertyName', 'string'],
      ['propertyTypes', 'bag'],
      ['mandatory', 'bool'],
    ],
    isOfGraph: 'true',
  },
  {
    name: 'db.schema.relTypeProperties',
    columns: [
      ['relType', 'string'],
      ['propertyName', 'string'],
      ['propertyTypes', 'bag'],
      ['mandatory', 'bool'],
    ],
    isOfGraph: 'true',
  },
  { name: 'db.ping', columns: [['success', 'bool']], isOfGraph: 'true' },
];

export function procedureClause(writing: Writing): MadeClause {
  const { random } = writing;
  const { name, columns, isOfGraph } = random.pick(PROCEDURES);
  const before = random.chance(0.3) ? 'OPTIONAL ' : '';
  const yielded = columns
    .filter((_, i) => i === 0 || random.chance(0.5))
    .map(([column, kind]) => [column, kind] as const);
  const items = yielded.map(([column, kind]) => ({ column, kind, variable: freshVariable(writing) }));
  const list = items.map(({ column, variable }) => `${column} AS ${variable}`).join(', ');
  const after = items.reduce((known, { variable, kind }) => withVariable(known, variable, kind), writing);
  const first = items[0];
  const kept = first === undefined ? 'true' : isOfGraph.replace(first.column, first.variable);
  const more = random.chance(0.4) ? optional('where', ' AND ', writing.make({ ...after, depth: 1 }, 'bool')) : '';
  return { made: piece('clause', `${before}CALL ${name}() YIELD ${list} WHERE ${kept}`, more), after };
}
