/** dbms.components, db.info, db.ping: what answers, for clients that ask before they begin. */
import type { Procedure } from './procedure.ts';

/** The version of Neo4j whose dialect is spoken; clients choose their statements by it. */
const DIALECT = '5.26.0';

export const SERVER_PROCEDURES: readonly Procedure[] = [
  {
    name: 'dbms.components',
    arguments: [],
    results: [
      { name: 'name', type: 'STRING' },
      { name: 'versions', type: 'LIST<STRING>' },
      { name: 'edition', type: 'STRING' },
    ],
    mode: 'DBMS',
    description: 'Names the engine, the version of Cypher that it speaks, and its edition.',
    *call() {
      yield ['Shabaka Engine', [DIALECT], 'embedded'];
    },
  },
  {
    name: 'db.info',
    arguments: [],
    results: [
      { name: 'id', type: 'STRING' },
      { name: 'name', type: 'STRING' },
      { name: 'creationDate', type: 'STRING' },
    ],
    mode: 'READ',
    description: 'Names the graph. It has no id and no date of its own.',
    *call() {
      yield ['', 'shabaka', ''];
    },
  },
  {
    name: 'db.ping',
    arguments: [],
    results: [{ name: 'success', type: 'BOOLEAN' }],
    mode: 'READ',
    description: 'Answers true.',
    *call() {
      yield [true];
    },
  },
];
