/** What goes over HTTP between server and client, as schemas that both ends share. Values: wire-encode.ts, wire-decode.ts. */
import { z } from 'zod';
import { type AppError, InvalidInput } from './errors.ts';
import type { GraphSchema, Notification, Plan, StoreStatus, Summary } from './store.ts';
import type { Value } from './values.ts';
import { type ColumnDecoder, createColumnDecoder } from './wire-columns-decode.ts';
import { decodeValue } from './wire-decode.ts';
import { decodeError, wireError } from './wire-errors.ts';

/** Characters of a statement: enough for a script of thousands of lines, too few to exhaust a parser. */
export const MAX_STATEMENT_LENGTH = 500_000;

/** An object with any keys, `__proto__` included; its values are decoded by `decodeParameters`. */
const jsonObject = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { error: 'must be an object' },
);

const statement = z
  .string()
  .max(MAX_STATEMENT_LENGTH)
  .refine((text) => text.trim() !== '', { error: 'is empty; write a Cypher statement' })
  .refine((text) => !text.includes('\0'), { error: 'has a NUL character; remove it' });

const limit = z.int().positive();

/** Limits of one request. Absent: the server's defaults; above the operator's ceiling: lowered, and the summary says so. */
export const requestLimits = z.strictObject({
  rows: limit.exactOptional(),
  bytes: limit.exactOptional(),
  timeoutMs: limit.exactOptional(),
});
export type RequestLimits = z.infer<typeof requestLimits>;

/** The body of `POST /api/cypher`. */
export const cypherRequest = z.strictObject({
  statement,
  parameters: jsonObject.optional(),
  mode: z.enum(['read', 'write']).default('read'),
  limits: requestLimits.default({}),
  plan: z.enum(['none', 'explain', 'profile']).default('none'),
});
export type CypherRequest = z.infer<typeof cypherRequest>;

const elementIds = z.array(z.string().min(1).max(200)).max(100_000);

/** The body of `POST /api/export/:format`: a subgraph by element ids, or the answer of a statement. */
export const exportRequest = z.union([
  z.strictObject({ nodeIds: elementIds, edgeIds: elementIds, options: jsonObject.optional() }),
  z.strictObject({
    statement,
    parameters: jsonObject.optional(),
    limits: requestLimits.default({}),
    options: jsonObject.optional(),
  }),
]);
export type ExportRequest = z.infer<typeof exportRequest>;

const position = z.object({ offset: z.int(), line: z.int(), column: z.int() });

const notification = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  severity: z.enum(['warning', 'information']),
  position: position.exactOptional(),
}) satisfies z.ZodType<Notification>;

const planSchema: z.ZodType<Plan> = z.object({
  operator: z.string(),
  details: z.string(),
  identifiers: z.array(z.string()),
  estimatedRows: z.number().exactOptional(),
  rows: z.number().exactOptional(),
  dbHits: z.number().exactOptional(),
  get children() {
    return z.array(planSchema);
  },
});

const count = z.int().nonnegative();
const counters = z.object({
  nodesCreated: count,
  nodesDeleted: count,
  relationshipsCreated: count,
  relationshipsDeleted: count,
  propertiesSet: count,
  labelsAdded: count,
  labelsRemoved: count,
  indexesAdded: count,
  indexesRemoved: count,
  constraintsAdded: count,
  constraintsRemoved: count,
});

/** A limit that the request asked for and did not get: `asked` was above the operator's ceiling `given`. */
const loweredLimit = z.object({ limit: z.enum(['rows', 'bytes', 'timeoutMs']), asked: z.int(), given: z.int() });
export type LoweredLimit = z.infer<typeof loweredLimit>;

/** The last line of a stream that went well: the store's summary, and the limits that held. */
export const wireSummary = z.object({
  kind: z.enum(['read', 'write', 'readWrite', 'schema']),
  rows: count,
  counters,
  plan: planSchema.exactOptional(),
  notifications: z.array(notification),
  cut: z.enum(['rows', 'bytes']).exactOptional(),
  elapsedMs: z.number().nonnegative(),
  limits: z.object({ rows: limit, bytes: limit, timeoutMs: limit }),
  lowered: z.array(loweredLimit),
});
export type WireSummary = Omit<Summary, 'notifications'> & {
  readonly notifications: readonly Notification[];
  readonly limits: Readonly<Required<RequestLimits>>;
  readonly lowered: readonly LoweredLimit[];
};

const header = z.object({ queryId: z.string(), columns: z.array(z.string()) });
export type AnswerHeader = z.infer<typeof header>;

const jsonLine = z.union([
  z.strictObject({ header }),
  z.strictObject({ record: z.array(z.unknown()) }),
  z.strictObject({ summary: wireSummary }),
  z.strictObject({ error: wireError }),
]);

/** One line of `application/x-ndjson`: a header first, then records, and always last a summary or an error. */
export type AnswerLine =
  | { readonly kind: 'header'; readonly header: AnswerHeader }
  | { readonly kind: 'records'; readonly records: readonly (readonly Value[])[] }
  | { readonly kind: 'summary'; readonly summary: WireSummary }
  | { readonly kind: 'error'; readonly error: AppError };

/** Reads one line of an answer; throws `InvalidInput` where it is none, as a cut line is. Columns need the `decoder` of their answer. */
export function decodeAnswerLine(text: string, decoder: ColumnDecoder = createColumnDecoder()): AnswerLine {
  const json = parseJson(text);
  /** NOTE: nearly every line of an answer has records; weighed against each form in turn, they would take most of the time. */
  if (hasOnly(json, 'record') && Array.isArray(json.record))
    return { kind: 'records', records: [valuesOf(json.record)] };
  if (hasOnly(json, 'columns')) return { kind: 'records', records: decoder.decode(json.columns) };
  const line = jsonLine.safeParse(json);
  if (!line.success) throw notALine(z.prettifyError(line.error));
  const { data } = line;
  if ('record' in data) return { kind: 'records', records: [valuesOf(data.record)] };
  if ('header' in data) return { kind: 'header', header: data.header };
  if ('error' in data) return { kind: 'error', error: decodeError(data.error) };
  return { kind: 'summary', summary: data.summary };
}

function valuesOf(record: readonly unknown[]): readonly Value[] {
  return record.map((item, i) => decodeValue(item, `record[${i}]`));
}

function hasOnly<Key extends string>(json: unknown, key: Key): json is { readonly [Only in Key]: unknown } {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, key) && Object.keys(json).length === 1;
}

const names = z.array(z.string());
const labelCount = z.object({ name: z.string(), count });
const callable = z.object({ name: z.string(), signature: z.string(), description: z.string() });
const entity = z.enum(['node', 'edge']);

/** The answer of `GET /api/schema`: what the store has, and how old that reading is. */
export const schemaAnswer = z.object({
  labels: z.array(labelCount),
  edgeTypes: z.array(labelCount),
  propertyKeys: names,
  indexes: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['RANGE', 'TEXT', 'POINT', 'FULLTEXT', 'LOOKUP', 'VECTOR']),
      entity,
      labelsOrTypes: names,
      properties: names,
      state: z.string(),
      owningConstraint: z.string().exactOptional(),
    }),
  ),
  constraints: z.array(
    z.object({ name: z.string(), type: z.string(), entity, labelsOrTypes: names, properties: names }),
  ),
  functions: z.array(callable),
  procedures: z.array(callable),
  ageMs: z.number().nonnegative(),
});
export type SchemaAnswer = GraphSchema & { readonly ageMs: number };

const storeStatus = z.object({
  engine: z.enum(['embedded', 'neo4j']),
  version: z.string(),
  nodes: count,
  edges: count,
  writable: z.boolean(),
}) satisfies z.ZodType<StoreStatus>;

/** The answer of `GET /api/ready` once the store is open and seeded; before that the answer is a 503 `WireError`. */
export const readyAnswer = z.object({ ready: z.literal(true), store: storeStatus });
export type ReadyAnswer = z.infer<typeof readyAnswer>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw notALine(cause instanceof Error ? cause.message : 'no JSON');
  }
}

function notALine(why: string): InvalidInput {
  return new InvalidInput(`answer: a line of the stream cannot be read (${why}); run the statement again.`, {
    code: 'Shabaka.BrokenStream',
  });
}
