/** What came of a statement, in a form in which two databases can be compared and one can be written down. */
import type { Counters } from '../../graph/store.ts';

/** One statement on one graph. */
export interface FuzzCase {
  /** The script that makes the graph. What it makes should have a `uid`, by which it is told apart from what is new. */
  readonly graph: string;
  readonly statement: string;
  /** Rows come in an order that the statement itself decides. */
  readonly isOrdered: boolean;
  /** Asked as Cypher 25. */
  readonly isNewest?: boolean;
}

/** What a database is given. */
export function askedText({ statement, isNewest = false }: FuzzCase): string {
  return isNewest ? `CYPHER 25 ${statement}` : statement;
}

export interface Rows {
  readonly kind: 'rows';
  readonly columns: readonly string[];
  /** Each row in canonical text (canonical.ts). */
  readonly rows: readonly string[];
  /** The same with lists as bags and floats rounded. */
  readonly looseRows: readonly string[];
  /** Those that are not 0. */
  readonly counters: Partial<Counters>;
  /** The nodes and relationships afterwards, where the statement changed them. */
  readonly state?: readonly string[];
}

export interface Failure {
  readonly kind: 'error';
  readonly code: string;
  readonly gqlStatus?: string;
  readonly offset?: number;
  readonly message: string;
  /** What the statement had committed before it failed, as `Rows.state`. */
  readonly state?: readonly string[];
}

export type Outcome = Rows | Failure;

/** A database that statements are tried on. */
export interface FuzzSubject {
  /** Each on the same graph, as if it were alone. */
  run(cases: readonly FuzzCase[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/** Read after a statement that may have written. */
export const STATE_STATEMENT = 'MATCH (n) RETURN n AS entity UNION ALL MATCH ()-[r]->() RETURN r AS entity';

/** A name that was given, or that there is one: names of the database's own making are nobody's promise. */
const given = (name: string) => `CASE WHEN ${name} =~ '(index|constraint)_[0-9a-f]+' THEN 'made up' ELSE ${name} END`;

/** Read after a statement that may have changed indexes or constraints: what these are, whatever their ids. */
export const SCHEMA_STATEMENTS: readonly string[] = [
  `SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint
   RETURN [${given('name')}, type, entityType, labelsOrTypes, properties, ${given('owningConstraint')}] AS entity`,
  `SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, ownedIndex
   RETURN [${given('name')}, type, entityType, labelsOrTypes, properties, ${given('ownedIndex')}] AS entity`,
];

/** Whether it may make an index or a constraint. */
export function hasSchema(text: string): boolean {
  return /\b(INDEX|CONSTRAINT)\b/i.test(text);
}

/** What may have committed something and fail all the same. */
export function commitsApart(statement: string): boolean {
  return /\bTRANSACTIONS\b/i.test(statement);
}

export function countersOnly(counters: Counters): Partial<Counters> {
  return Object.fromEntries(Object.entries(counters).filter(([, count]) => count !== 0));
}

/** Whether a statement's own words may change the graph or its schema. Too many is harmless: it only costs time. */
export function mayWrite(statement: string): boolean {
  return /\b(CREATE|INSERT|MERGE|SET|REMOVE|DELETE|DROP|FOREACH|TRANSACTIONS)\b/i.test(statement);
}
