/** The configuration, read once from the environment, checked, and refused with a list of everything that is wrong. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { InvalidInput } from '../graph/errors.ts';
import type { RequestLimits } from '../graph/wire.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** The folder of the embedded store and the workspace. */
  readonly dataFolder: string;
  /** Whether the operator allows write mode. */
  readonly isWritable: boolean;
  /** Whether an empty embedded store is given the seeds. */
  readonly isSeeded: boolean;
  /** Absent: the embedded engine. */
  readonly neo4j?: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database?: string;
  };
  readonly limits: Limits;
}

/** What a request gets, and what it may raise that to. */
export interface Limits {
  readonly defaults: Readonly<Required<RequestLimits>>;
  readonly ceilings: Readonly<Required<RequestLimits>>;
}

export const DEFAULT_LIMITS: Limits = {
  defaults: { rows: 10_000, bytes: 64 * 1024 * 1024, timeoutMs: 30_000 },
  ceilings: { rows: 1_000_000, bytes: 512 * 1024 * 1024, timeoutMs: 120_000 },
};

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'] as const;

const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' }).transform((text) => text === '1');
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, { error: `must be a whole number from ${least} to ${most}` })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error: `must be a whole number from ${least} to ${most}` });

const NEO4J_URI = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s/@]+$/;
const { ceilings } = DEFAULT_LIMITS;

const environment = z.object({
  HOST: z
    .enum(LOOPBACK, { error: 'must be 127.0.0.1, localhost or ::1: there are no accounts yet' })
    .default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(4747),
  SHABAKA_DATA: z.string().default('data'),
  SHABAKA_WRITE: flag.default(false),
  SHABAKA_SEED: flag.default(true),
  SHABAKA_MAX_ROWS: wholeNumber(1, 100_000_000).default(ceilings.rows),
  SHABAKA_MAX_BYTES: wholeNumber(1024, 1e12).default(ceilings.bytes),
  SHABAKA_MAX_MS: wholeNumber(1, 86_400_000).default(ceilings.timeoutMs),
  NEO4J_URI: z
    .string()
    .regex(NEO4J_URI, { error: 'must be like bolt://localhost:7687 or neo4j+s://name.databases.neo4j.io' })
    .optional(),
  NEO4J_USER: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{0,62}$/, { error: 'must be the name of a database' })
    .optional(),
});

/** Reads the environment; throws one `InvalidInput` that lists every variable that is wrong. Values are not repeated. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, projectFolder: string): Config {
  // An empty variable is one that is not set: `.env` files and containers write both.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  problems.push(...neo4jProblems(given));
  if (!parsed.success || problems.length > 0) throw badConfig(problems);
  const settings = parsed.data;
  const most = {
    rows: settings.SHABAKA_MAX_ROWS,
    bytes: settings.SHABAKA_MAX_BYTES,
    timeoutMs: settings.SHABAKA_MAX_MS,
  };
  const neo4j = neo4jFrom(settings);
  return {
    host: settings.HOST,
    port: settings.PORT,
    dataFolder: resolve(projectFolder, settings.SHABAKA_DATA),
    isWritable: settings.SHABAKA_WRITE,
    isSeeded: settings.SHABAKA_SEED,
    ...(neo4j === undefined ? {} : { neo4j }),
    limits: { defaults: lowest(DEFAULT_LIMITS.defaults, most), ceilings: most },
  };
}

function neo4jProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = given;
  if (uri === undefined) {
    const isPartial = user !== undefined || password !== undefined || database !== undefined;
    return isPartial ? ['NEO4J_URI is missing, while other NEO4J_ variables are set'] : [];
  }
  const problems: string[] = [];
  if (user === undefined) problems.push('NEO4J_USER is missing, while NEO4J_URI is set');
  if (password === undefined) problems.push('NEO4J_PASSWORD is missing, while NEO4J_URI is set');
  return problems;
}

function neo4jFrom(settings: z.infer<typeof environment>): Config['neo4j'] {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = settings;
  if (uri === undefined || user === undefined || password === undefined) return undefined;
  return { uri, user, password, ...(database === undefined ? {} : { database }) };
}

function lowest(a: Limits['defaults'], b: Limits['ceilings']): Limits['defaults'] {
  return {
    rows: Math.min(a.rows, b.rows),
    bytes: Math.min(a.bytes, b.bytes),
    timeoutMs: Math.min(a.timeoutMs, b.timeoutMs),
  };
}

function badConfig(problems: readonly string[]): InvalidInput {
  return new InvalidInput(`configuration: ${problems.join('; ')}.`, {
    code: 'Shabaka.BadConfiguration',
    hint: 'Correct the environment or .env and start again.',
  });
}
