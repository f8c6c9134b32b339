/** Indexes and constraints made, dropped and shown. What Neo4j Community lacks is not among them. */
import { KEYS, LABELS, TYPES } from './kinds.ts';
import { optional, type Part, type Piece, piece } from './piece.ts';
import type { Random } from './random.ts';
import type { Writing } from './scope.ts';

/** The indexes and constraints that a graph may begin with have the first two. */
const NAMES = ['first', 'second', 'third', '`a name`'];

export function schemaStatement({ random }: Writing): Piece {
  const name = random.chance(0.7) ? ` ${random.pick(NAMES)}` : '';
  return random.weighted<() => Piece>([
    [5, () => createIndex(random, name)],
    [4, () => createConstraint(random, name)],
    [2, () => drop(random, 'INDEX')],
    [2, () => drop(random, 'CONSTRAINT')],
  ])();
}

function createIndex(random: Random, name: string): Piece {
  const kind = random.weighted([
    [6, ''],
    [3, ' RANGE'],
    [2, ' TEXT'],
    [2, ' POINT'],
    [1, ' LOOKUP'],
    [2, ' FULLTEXT'],
  ]);
  const target = targetOf(random);
  const keys = keysOf(random, target.variable, kind.endsWith('TEXT') && kind !== ' TEXT' ? 0.5 : 0.3);
  const labels =
    kind === ' FULLTEXT' && random.chance(0.3) ? target.pattern.replace(/:(\w+)/, ':$1|Other') : target.pattern;
  const on = indexed(kind, keys, target);
  const options = random.chance(0.1)
    ? optional('options', random.pick([' OPTIONS {}', " OPTIONS {indexProvider: 'range-1.0'}", ' OPTIONS {nope: 1}']))
    : '';
  const pattern = kind === ' LOOKUP' ? target.pattern.replace(/:\w+/, '') : labels;
  return piece('command', `CREATE${kind} INDEX${name}`, ifNot(random), ` FOR ${pattern} ON ${on}`, options);
}

function indexed(kind: string, keys: readonly string[], { variable, isNode }: Target): string {
  if (kind === ' FULLTEXT') return `EACH [${keys.join(', ')}]`;
  if (kind === ' LOOKUP') return `EACH ${isNode ? 'labels' : 'type'}(${variable})`;
  return `(${keys.join(', ')})`;
}

function createConstraint(random: Random, name: string): Piece {
  const target = targetOf(random);
  const keys = keysOf(random, target.variable, 0.25);
  const required = keys.length === 1 && random.chance(0.6) ? (keys[0] ?? '') : `(${keys.join(', ')})`;
  const unique = random.pick([
    ' IS UNIQUE',
    ' IS UNIQUE',
    target.isNode ? ' IS NODE UNIQUE' : ' IS RELATIONSHIP UNIQUE',
  ]);
  return piece(
    'command',
    `CREATE CONSTRAINT${name}`,
    ifNot(random),
    ` FOR ${target.pattern} REQUIRE ${required}${unique}`,
  );
}

function drop(random: Random, what: 'INDEX' | 'CONSTRAINT'): Piece {
  const exists = random.chance(0.4) ? optional('ifExists', ' IF EXISTS') : '';
  return piece('command', `DROP ${what} ${random.pick(NAMES)}`, exists);
}

function ifNot(random: Random): Part {
  return random.chance(0.4) ? optional('ifExists', ' IF NOT EXISTS') : '';
}

interface Target {
  readonly variable: string;
  readonly pattern: string;
  readonly isNode: boolean;
}

function targetOf(random: Random): Target {
  const isNode = random.chance(0.7);
  const variable = isNode ? 'n' : 'r';
  const pattern = isNode
    ? `(n:${random.pick(LABELS)})`
    : `()${random.pick(['-', '-', '<-'])}[r:${random.pick(TYPES)}]${random.pick(['-', '-', '->'])}()`;
  return { variable, pattern, isNode };
}

function keysOf(random: Random, variable: string, more: number): readonly string[] {
  const key = () => `${variable}.${random.pick(KEYS.slice(0, 6))[0]}`;
  return random.chance(more) ? [key(), key()] : [key()];
}

interface Shown {
  readonly head: readonly string[];
  readonly columns: readonly string[];
  readonly predicates: readonly string[];
}

const SHOWN: readonly Shown[] = [
  {
    head: [
      'INDEXES',
      'INDEX',
      'ALL INDEXES',
      'RANGE INDEXES',
      'TEXT INDEXES',
      'POINT INDEXES',
      'LOOKUP INDEXES',
      'FULLTEXT INDEXES',
    ],
    columns: [
      ...['name', 'type', 'entityType', 'labelsOrTypes', 'properties', 'state', 'populationPercent', 'indexProvider'],
      ...['owningConstraint', 'options', 'failureMessage', 'createStatement'],
    ],
    predicates: [
      "type = 'RANGE'",
      "entityType = 'NODE'",
      'owningConstraint IS NULL',
      "'A' IN labelsOrTypes",
      "'k' IN properties",
    ],
  },
  {
    head: [
      'CONSTRAINTS',
      'CONSTRAINT',
      'ALL CONSTRAINTS',
      'UNIQUE CONSTRAINTS',
      'NODE UNIQUENESS CONSTRAINTS',
      'KEY CONSTRAINTS',
      'EXIST CONSTRAINTS',
    ],
    columns: [
      'name',
      'type',
      'entityType',
      'labelsOrTypes',
      'properties',
      'ownedIndex',
      'propertyType',
      'options',
      'createStatement',
    ],
    predicates: [
      "type = 'UNIQUENESS'",
      "name STARTS WITH 'f'",
      'ownedIndex IS NULL',
      "'A' IN labelsOrTypes",
      'size(properties) = 1',
    ],
  },
  {
    head: [
      'FUNCTIONS',
      'FUNCTION',
      'ALL FUNCTIONS',
      'BUILT IN FUNCTIONS',
      'USER DEFINED FUNCTIONS',
      'FUNCTIONS EXECUTABLE',
    ],
    columns: ['name', 'category', 'isBuiltIn', 'aggregating', 'rolesExecution', 'isDeprecated'],
    predicates: [
      "name = 'abs'",
      "name IN ['toUpper', 'sum', 'nope']",
      "name STARTS WITH 'log'",
      "name = 'collect' AND aggregating",
    ],
  },
  {
    head: ['PROCEDURES', 'PROCEDURE', 'PROCEDURES EXECUTABLE', 'PROCEDURES EXECUTABLE BY CURRENT USER'],
    columns: ['name', 'mode', 'worksOnSystem', 'signature', 'rolesExecution', 'isDeprecated', 'option'],
    predicates: [
      "name = 'db.labels'",
      "name IN ['db.ping', 'nope']",
      "name STARTS WITH 'db.schema'",
      "name ENDS WITH 'Types'",
    ],
  },
];

/** SHOW with what YIELD, WHERE and RETURN may say. Only the rows of a predicate are asked for, where not all are alike. */
export function showStatement({ random }: Writing): { readonly made: Piece; readonly isOrdered: boolean } {
  const { head, columns, predicates } = random.pick(SHOWN);
  const where = piece('where', ` WHERE ${random.pick(predicates)}`);
  const start = `SHOW ${random.pick(head)}`;
  const chosen = columns.filter((column) => column === 'name' || random.chance(0.35));
  const isOrdered = random.chance(0.4);
  const ending = isOrdered
    ? ` ORDER BY name${random.pick(['', ' DESC'])}${random.pick(['', ' LIMIT 2', ' SKIP 1'])}`
    : '';
  const end = random.weighted<() => readonly Part[]>([
    [3, () => [` YIELD ${chosen.join(', ')}`, ending, where]],
    [3, () => [` YIELD ${chosen.join(', ')}`, where, ` RETURN ${chosen.join(', ')}`, ending]],
    [1, () => [` YIELD ${chosen.map((column) => `${column} AS ${column}s`).join(', ')}`, ` WHERE names = 'abs'`]],
    [1, () => [` YIELD *`, where, ' RETURN name, count(*) AS c', ending]],
    [1, () => [` YIELD nope`]],
    [1, () => [` YIELD ${chosen.join(', ')}`, where, ' RETURN count(*) AS c, collect(name)[0] IS NULL AS isNone']],
  ])();
  return { made: piece('command', start, ...end), isOrdered };
}
