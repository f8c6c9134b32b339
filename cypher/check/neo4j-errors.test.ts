/** Wrong statements with what Neo4j 5.26.30 answered to each: its code, its GQL status, and where it puts the fault, if anywhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../graph/errors.ts';
import type { Value } from '../../graph/values.ts';
import { testGraph } from '../testing/ask.ts';

interface Recorded {
  readonly statement: string;
  readonly code: string;
  readonly gqlStatus: string;
  /** Absent where Neo4j names no place; ours may. */
  readonly offset?: number;
}

/** The graph, schema and parameters that Neo4j had. */
const SETUP = [
  `CREATE (a:Person {id: 1, name: 'Ada', age: 36}), (b:Person {id: 2, name: 'Bob', age: 40}), (c:City {id: 1, name: 'Lyon'}),
     (a)-[:KNOWS {since: 2000}]->(b), (b)-[:LIVES_IN]->(c), (:Dup {k: 1}), (:Dup {k: 1})`,
  'CREATE CONSTRAINT person_id FOR (n:Person) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX person_name FOR (n:Person) ON (n.name)',
];
const PARAMETERS: Readonly<Record<string, Value>> = {
  num: 1,
  zero: 0,
  str: 'abc',
  map: new Map([['a', 1]]),
  list: [1, 'a'],
  neg: -1,
  flt: 1.5,
  flt2: { kind: 'float', value: 2 },
};

const RECORDED = readFileSync(new URL('./neo4j-errors.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Recorded => JSON.parse(line));

const graph = testGraph(...SETUP);

function errorOf(statement: string): AppError {
  try {
    graph.ask(statement, PARAMETERS);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new TypeError(`${statement} ran`);
}

describe('wrong statements', () => {
  it.each(RECORDED)('fail as in Neo4j: $statement', ({ statement, code, gqlStatus, offset }) => {
    const error = errorOf(statement);
    const place = offset === undefined ? {} : { offset: error.position?.offset };
    expect({ code: error.code, gqlStatus: error.gqlStatus, ...place }).toEqual({
      code,
      gqlStatus,
      ...(offset === undefined ? {} : { offset }),
    });
  });

  it.each(RECORDED)('are told in a sentence: $statement', ({ statement }) => {
    const { message } = errorOf(statement);
    expect(message.length).toBeGreaterThan(8);
    expect(message).not.toContain('undefined');
  });
});
