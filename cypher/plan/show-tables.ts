/** What each SHOW lists: its columns, which of them are shown unasked, and its rows. Columns are Neo4j's. */
import type { SchemaReader } from '../../graph/property-schema.ts';
import type { ConstraintInfo, IndexInfo } from '../../graph/store.ts';
import type { CallableFunction, FunctionHelp } from '../functions/spec.ts';
import type { ShowCommand } from '../parse/ast.ts';
import { defaultText, type Procedure, signatureOf } from '../procedures/procedure.ts';
import type { RuntimeMap, RuntimeValue } from '../values/runtime.ts';

export interface ShowTable {
  readonly columns: readonly string[];
  readonly shown: readonly string[];
  rows(graph: SchemaReader): readonly (readonly RuntimeValue[])[];
}

export interface ShowSources {
  functions(): readonly CallableFunction[];
  /** What is said of a function, where the engine was given it. */
  readonly functionHelp?: ((name: string) => FunctionHelp) | undefined;
  procedures(): readonly Procedure[];
}

/** A column with how its value is read from what a row stands for. */
type Fields<Item> = Readonly<Record<string, (item: Item, place: number) => RuntimeValue>>;

/** Undefined: not ours to show. */
export function showTable({ what, qualifier }: ShowCommand, sources: ShowSources): ShowTable | undefined {
  switch (what) {
    case 'INDEXES':
      return table(INDEX_FIELDS, 12, (graph) => indexesOf(graph).filter((index) => isAsked(index.type, qualifier)));
    case 'CONSTRAINTS':
      return table(CONSTRAINT_FIELDS, 8, (graph) =>
        graph.constraints().filter((constraint) => isConstraintAsked(constraint, qualifier)),
      );
    case 'FUNCTIONS':
      return table(functionFields(sources), 3, () => (qualifier === 'USER DEFINED' ? [] : sources.functions()));
    case 'PROCEDURES':
      return table(PROCEDURE_FIELDS, 4, () => sources.procedures());
    default:
      return undefined;
  }
}

function table<Item>(fields: Fields<Item>, shown: number, items: (graph: SchemaReader) => readonly Item[]): ShowTable {
  const columns = Object.keys(fields);
  const readers = Object.values(fields);
  return {
    columns,
    shown: columns.slice(0, shown),
    rows: (graph) => items(graph).map((item, place) => readers.map((read) => read(item, place))),
  };
}

function indexesOf(graph: SchemaReader): readonly ShownIndex[] {
  const constraints = new Map(graph.constraints().map((constraint) => [constraint.name, constraint]));
  return graph.indexes().map((index) => ({ ...index, owner: constraints.get(index.owningConstraint ?? '') }));
}

function isAsked(type: string, qualifier = 'ALL'): boolean {
  return qualifier === 'ALL' || qualifier === type;
}

const PROVIDERS: Record<IndexInfo['type'], string> = {
  RANGE: 'range-1.0',
  TEXT: 'text-2.0',
  POINT: 'point-1.0',
  FULLTEXT: 'fulltext-1.0',
  LOOKUP: 'token-lookup-1.0',
  VECTOR: 'vector-2.0',
};

interface ShownIndex extends IndexInfo {
  /** The constraint that it is for. */
  readonly owner: ConstraintInfo | undefined;
}

const INDEX_FIELDS: Fields<ShownIndex> = {
  id: (_index, place) => place + 1,
  name: ({ name }) => name,
  state: ({ state }) => state,
  populationPercent: () => ({ kind: 'float', value: 100 }),
  type: ({ type }) => type,
  entityType: ({ entity }) => entityType(entity),
  labelsOrTypes: ({ type, labelsOrTypes }) => (type === 'LOOKUP' ? null : labelsOrTypes),
  properties: ({ type, properties }) => (type === 'LOOKUP' ? null : properties),
  indexProvider: ({ type }) => PROVIDERS[type],
  owningConstraint: ({ owningConstraint }) => owningConstraint ?? null,
  lastRead: () => null,
  readCount: () => null,
  trackedSince: () => null,
  options: ({ type }) => optionsOf(PROVIDERS[type]),
  failureMessage: () => '',
  createStatement: (index) => (index.owner === undefined ? indexStatement(index) : constraintStatement(index.owner)),
};

const CONSTRAINT_FIELDS: Fields<ConstraintInfo> = {
  id: (_constraint, place) => place + 1,
  name: ({ name }) => name,
  type: ({ type }) => type,
  entityType: ({ entity }) => entityType(entity),
  labelsOrTypes: ({ labelsOrTypes }) => labelsOrTypes,
  properties: ({ properties }) => properties,
  ownedIndex: ({ type, name }) => (isBacked(type) ? name : null),
  propertyType: () => null,
  options: ({ type }) => (isBacked(type) ? optionsOf(PROVIDERS.RANGE) : null),
  createStatement: (constraint) => constraintStatement(constraint),
};

const functionFields = ({ functionHelp }: ShowSources): Fields<CallableFunction> => ({
  name: ({ name }) => name,
  category: ({ name }) => functionHelp?.(name).category ?? '',
  description: ({ name }) => functionHelp?.(name).description ?? '',
  signature: (spec) => functionSignature(spec),
  isBuiltIn: () => true,
  argumentDescription: ({ parameters }) => parameters.map(({ name, type }) => described(name, type, '')),
  returnDescription: ({ returns }) => returns,
  aggregating: ({ aggregating }) => aggregating === true,
  rolesExecution: () => null,
  rolesBoostedExecution: () => null,
  isDeprecated: () => false,
  deprecatedBy: () => null,
});

const PROCEDURE_FIELDS: Fields<Procedure> = {
  name: ({ name }) => name,
  description: ({ description }) => description,
  mode: ({ mode }) => mode,
  worksOnSystem: () => true,
  signature: (procedure) => signatureOf(procedure),
  argumentDescription: (procedure) =>
    procedure.arguments.map(({ name, type, description, otherwise }) => {
      const text = otherwise === undefined ? undefined : defaultText(otherwise);
      const value = text && `DefaultParameterValue{value=${text}, type=${type}}`;
      return described(name, type, description, value);
    }),
  returnDescription: ({ results }) => results.map(({ name, type, description }) => described(name, type, description)),
  admin: () => false,
  rolesExecution: () => null,
  rolesBoostedExecution: () => null,
  isDeprecated: () => false,
  deprecatedBy: () => null,
  option: () => new Map([['deprecated', false]]),
};

/** `toInteger(input :: ANY) :: INTEGER`. */
export function functionSignature({ name, parameters, variadic, returns }: CallableFunction): string {
  const fields = parameters.map(
    ({ name: parameter, type, optional }) => `${parameter}${optional ? '?' : ''} :: ${type}`,
  );
  return `${name}(${fields.join(', ')}${variadic ? ', …' : ''}) :: ${returns}`;
}

function described(name: string, type: string, description = '', otherwise?: string): RuntimeMap {
  return new Map<string, RuntimeValue>([
    ['isDeprecated', false],
    ...(otherwise === undefined ? [] : [['default', otherwise] as const]),
    ['name', name],
    ['description', description],
    ['type', type],
  ]);
}

function optionsOf(provider: string): RuntimeMap {
  return new Map<string, RuntimeValue>([
    ['indexConfig', new Map()],
    ['indexProvider', provider],
  ]);
}

function entityType(entity: 'node' | 'edge'): string {
  return entity === 'node' ? 'NODE' : 'RELATIONSHIP';
}

function isBacked(type: string): boolean {
  return /UNIQUE|KEY/.test(type);
}

/** `UNIQUE`, `NODE KEY`, `REL PROPERTY TYPE` …: the entity first; the kind last, as the type of the constraint begins or has it whole. */
function isConstraintAsked({ type, entity }: ConstraintInfo, qualifier = 'ALL'): boolean {
  const isOfEntity = !/^(NODE|REL)/.test(qualifier) || qualifier.startsWith(entity === 'node' ? 'N' : 'R');
  return qualifier === 'ALL' || (isOfEntity && type.includes(qualifier.slice(qualifier.lastIndexOf(' ') + 1)));
}

function quoted(name: string): string {
  return `\`${name.replace(/`/g, '``')}\``;
}

function patternText(entity: 'node' | 'edge', names: readonly string[]): string {
  const labels = names.map(quoted).join('|');
  if (entity === 'node') return names.length === 0 ? '(n)' : `(n:${labels})`;
  return names.length === 0 ? '()-[r]-()' : `()-[r:${labels}]-()`;
}

function indexStatement({ name, type, entity, labelsOrTypes, properties }: IndexInfo): string {
  const variable = entity === 'node' ? 'n' : 'r';
  const keys = properties.map((key) => `${variable}.${quoted(key)}`).join(', ');
  const pattern = patternText(entity, labelsOrTypes);
  const start = `CREATE ${type} INDEX ${quoted(name)} FOR ${pattern} ON`;
  if (type === 'LOOKUP') return `${start} EACH ${entity === 'node' ? 'labels(n)' : 'type(r)'}`;
  return type === 'FULLTEXT' ? `${start} EACH [${keys}]` : `${start} (${keys})`;
}

function constraintStatement({ name, type, entity, labelsOrTypes, properties }: ConstraintInfo): string {
  const variable = entity === 'node' ? 'n' : 'r';
  const keys = properties.map((key) => `${variable}.${quoted(key)}`).join(', ');
  const what = /KEY/.test(type)
    ? `IS ${entityType(entity)} KEY`
    : /UNIQUE/.test(type)
      ? 'IS UNIQUE'
      : /EXIST/.test(type)
        ? 'IS NOT NULL'
        : 'IS TYPED';
  return `CREATE CONSTRAINT ${quoted(name)} FOR ${patternText(entity, labelsOrTypes)} REQUIRE (${keys}) ${what}`;
}
