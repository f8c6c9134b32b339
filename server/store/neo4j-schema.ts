/** What a Neo4j database holds and offers, read with its own SHOW commands and count store. */
import type { Record as DriverRecord, Session } from 'neo4j-driver';
import { z } from 'zod';
import { identifier } from '../../graph/statements/fragment.ts';
import type {
  CallableInfo,
  ConstraintInfo,
  GraphSchema,
  IndexInfo,
  LabelCount,
  StoreStatus,
} from '../../graph/store.ts';
import { FUNCTION_NAMESPACES, READ_PROCEDURES } from '../guard-lists.ts';

/** Labels and types past this many are not counted one by one, nor is a property key past it listed. */
const MAX_NAMES = 500;

const names = z.array(z.string()).nullable();
const indexRow = z.object({
  name: z.string(),
  type: z.string(),
  entityType: z.string(),
  labelsOrTypes: names,
  properties: names,
  state: z.string(),
  owningConstraint: z.string().nullable(),
});
const constraintRow = z.object({
  name: z.string(),
  type: z.string(),
  entityType: z.string(),
  labelsOrTypes: names,
  properties: names,
});
const callableRow = z.object({ name: z.string(), signature: z.string(), description: z.string() });
const nameRow = z.object({ name: z.string() });
const countRow = z.object({ name: z.string(), count: z.bigint() });
const INDEX_TYPES = z.enum(['RANGE', 'TEXT', 'POINT', 'FULLTEXT', 'LOOKUP', 'VECTOR']);

/** Everything that completion, legends and help ask for; counts come from the count store and cost nothing. */
export async function readSchema(session: Session): Promise<GraphSchema> {
  const labels = await namesFrom(session, 'CALL db.labels() YIELD label RETURN label AS name ORDER BY name');
  const types = await namesFrom(
    session,
    'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name ORDER BY name',
  );
  return {
    labels: await countsOf(session, labels, (name) => `MATCH (:${identifier(name)})`),
    edgeTypes: await countsOf(session, types, (name) => `MATCH ()-[:${identifier(name)}]->()`),
    propertyKeys: await namesFrom(
      session,
      'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey AS name ORDER BY name',
    ),
    indexes: await readIndexes(session),
    constraints: await readConstraints(session),
    functions: (await readCallables(session, 'FUNCTIONS')).filter(isCallableFunction),
    procedures: (await readCallables(session, 'PROCEDURES')).filter(({ name }) =>
      READ_PROCEDURES.has(name.toLowerCase()),
    ),
  };
}

/** Version and counts. `writable` is the operator's switch, not the database's. */
export async function readStatus(session: Session, writable: boolean): Promise<StoreStatus> {
  const version = await rows(
    session,
    "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS name",
    nameRow,
  );
  const counts = await rows(
    session,
    "MATCH () RETURN 'nodes' AS name, count(*) AS count UNION ALL MATCH ()-->() RETURN 'edges' AS name, count(*) AS count",
    countRow,
  );
  const count = (wanted: string) => Number(counts.find(({ name }) => name === wanted)?.count ?? 0);
  return {
    engine: 'neo4j',
    version: version[0]?.name ?? 'unknown',
    nodes: count('nodes'),
    edges: count('edges'),
    writable,
  };
}

async function readIndexes(session: Session): Promise<IndexInfo[]> {
  const found = await rows(
    session,
    'SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state, owningConstraint',
    indexRow,
  );
  return found.flatMap(({ entityType, owningConstraint, ...row }) => {
    const type = INDEX_TYPES.safeParse(row.type);
    if (!type.success) return [];
    const owner = owningConstraint === null ? {} : { owningConstraint };
    return [{ ...sharedParts(row), type: type.data, entity: entityOf(entityType), state: row.state, ...owner }];
  });
}

async function readConstraints(session: Session): Promise<ConstraintInfo[]> {
  const found = await rows(
    session,
    'SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties',
    constraintRow,
  );
  return found.map((row) => ({ ...sharedParts(row), type: row.type, entity: entityOf(row.entityType) }));
}

interface NamedRow {
  readonly name: string;
  readonly labelsOrTypes: readonly string[] | null;
  readonly properties: readonly string[] | null;
}

function sharedParts({ name, labelsOrTypes, properties }: NamedRow) {
  return { name, labelsOrTypes: labelsOrTypes ?? [], properties: properties ?? [] };
}

function readCallables(session: Session, kind: 'FUNCTIONS' | 'PROCEDURES'): Promise<CallableInfo[]> {
  return rows(session, `SHOW ${kind} YIELD name, signature, description ORDER BY name`, callableRow);
}

/** All counts in one statement, a UNION of count store look-ups. */
async function countsOf(
  session: Session,
  found: readonly string[],
  pattern: (name: string) => string,
): Promise<LabelCount[]> {
  if (found.length === 0) return [];
  const parts = found.map((name, i) => `${pattern(name)} RETURN $names[${i}] AS name, count(*) AS count`);
  const counted = await rows(session, parts.join(' UNION ALL '), countRow, { names: found });
  return counted.map(({ name, count }) => ({ name, count: Number(count) }));
}

async function namesFrom(session: Session, statement: string): Promise<string[]> {
  const found = await rows(session, statement, nameRow);
  return found.slice(0, MAX_NAMES).map(({ name }) => name);
}

async function rows<Row>(
  session: Session,
  statement: string,
  schema: z.ZodType<Row>,
  parameters: Record<string, unknown> = {},
): Promise<Row[]> {
  const { records } = await session.run(statement, parameters, { timeout: 10_000 });
  return records.map((record) => schema.parse(plainRow(record)));
}

function plainRow(record: DriverRecord): Record<string, unknown> {
  return Object.fromEntries(record.keys.map((key) => [key, record.get(key)]));
}

function entityOf(entityType: string): 'node' | 'edge' {
  return entityType === 'RELATIONSHIP' ? 'edge' : 'node';
}

function isCallableFunction({ name }: CallableInfo): boolean {
  return !name.includes('.') || FUNCTION_NAMESPACES.some((namespace) => name.toLowerCase().startsWith(namespace));
}
