/** CREATE and DROP of indexes and constraints. */

import type { ConstraintRequest, ConstraintType, IndexRequest, IndexType } from '../../graph/property-schema.ts';
import { evaluate } from '../compile/compiled.ts';
import { Scope } from '../compile/scope.ts';
import { cypherError } from '../errors.ts';
import type { CypherType, Expression, Name, Parameter, SchemaCommand } from '../parse/ast.ts';
import type { Execution } from '../run/execution.ts';
import type { Operator } from '../run/operator.ts';
import type { Row } from '../run/row.ts';
import { writerOf } from '../run/write.ts';
import { paced, type Steps } from '../steps.ts';
import { isMap } from '../values/kinds.ts';
import type { Planning } from './planning.ts';
import { unsupported } from './unsupported.ts';

type Run = (run: Execution, seed: Row) => Steps<void>;

export function planSchemaCommand(command: SchemaCommand, planning: Planning): Operator {
  const { name, details, execute } = commandOf(command, planning);
  return {
    name,
    details,
    introduces: [],
    writes: true,
    *open(run, seed) {
      yield* execute(run, seed);
    },
  };
}

interface Command {
  readonly name: string;
  readonly details: string;
  readonly execute: Run;
}

function commandOf(command: SchemaCommand, planning: Planning): Command {
  switch (command.kind) {
    case 'createIndex':
      return createIndex(command, planning);
    case 'createConstraint':
      return createConstraint(command, planning);
    case 'dropIndex':
    case 'dropConstraint': {
      const { kind, ifExists } = command;
      return {
        name: kind === 'dropIndex' ? 'DropIndex' : 'DropConstraint',
        details: nameText(command.name),
        *execute(run) {
          yield* [];
          const name = nameIn(command.name, run, planning);
          if (kind === 'dropIndex') writerOf(run).dropIndex(name, ifExists);
          else writerOf(run).dropConstraint(name, ifExists);
        },
      };
    }
    default:
      return command satisfies never;
  }
}

type CreateIndex = Extract<SchemaCommand, { kind: 'createIndex' }>;

function createIndex(command: CreateIndex, planning: Planning): Command {
  const { indexType, entity, labelsOrTypes, properties, ifNotExists, options } = command;
  if (indexType === 'vector') throw unsupported('a vector index', planning.text, command.span);
  const analyzer = analyzerIn(options, planning);
  return {
    name: 'CreateIndex',
    details: `${indexType.toUpperCase()} INDEX ON :${labelsOrTypes.join('|')}(${properties.join(', ')})`,
    *execute(run, seed) {
      const named = command.name && nameIn(command.name, run, planning);
      const wanted = yield* analyzer(run, seed);
      const request: IndexRequest = {
        type: indexType.toUpperCase() as IndexType,
        entity: entity === 'node' ? 'node' : 'edge',
        labelsOrTypes,
        properties,
        ifNotExists,
        ...(named !== undefined && { name: named }),
        ...(wanted !== undefined && { analyzer: wanted }),
      };
      yield* paced(writerOf(run).createIndexSteps(request), UNITS_PER_STEP, run);
    },
  };
}

/** `OPTIONS { indexConfig: { `fulltext.analyzer`: 'english' } }`; other options are Neo4j's own affairs. */
function analyzerIn(options: Expression | undefined, planning: Planning) {
  const value = options && planning.environment([]).compile(options, new Scope());
  return function* (run: Execution, seed: Row): Steps<string | undefined> {
    const map = value ? yield* evaluate(value, seed, run) : null;
    const config = isMap(map) ? (map.get('indexConfig') ?? null) : null;
    const analyzer = isMap(config) ? config.get('fulltext.analyzer') : undefined;
    return typeof analyzer === 'string' ? analyzer : undefined;
  };
}

type CreateConstraint = Extract<SchemaCommand, { kind: 'createConstraint' }>;

const CONSTRAINT_TYPES: Record<CreateConstraint['constraint'], ConstraintType> = {
  unique: 'unique',
  key: 'key',
  notNull: 'exists',
  type: 'typed',
};

function createConstraint(command: CreateConstraint, planning: Planning): Command {
  const { entity, labelOrType, properties, ifNotExists, constraint, type } = command;
  return {
    name: 'CreateConstraint',
    details: `${constraint.toUpperCase()} ON :${labelOrType}(${properties.join(', ')})`,
    *execute(run) {
      const named = command.name && nameIn(command.name, run, planning);
      const request: ConstraintRequest = {
        type: CONSTRAINT_TYPES[constraint],
        entity: entity === 'node' ? 'node' : 'edge',
        labelOrType,
        properties,
        ifNotExists,
        ...(named !== undefined && { name: named }),
        ...(type && { valueType: typeText(type) }),
      };
      yield* paced(writerOf(run).createConstraintSteps(request), UNITS_PER_STEP, run);
    },
  };
}

/** A step of the graph's own is about as much as this many of ours. */
const UNITS_PER_STEP = 512;

/** A type as Cypher writes it. */
function typeText(type: CypherType): string {
  if (type.members) return type.members.map(typeText).join(' | ');
  const inner = type.inner ? `<${typeText(type.inner)}>` : '';
  return `${type.name}${inner}${type.notNull ? ' NOT NULL' : ''}`;
}

function nameText(name: Name | Parameter): string {
  return isParameter(name) ? `$${name.name}` : name.name;
}

function nameIn(name: Name | Parameter, run: Execution, planning: Planning): string {
  if (!isParameter(name)) return name.name;
  const value = run.parameters.get(name.name) ?? null;
  if (typeof value === 'string') return value;
  throw cypherError({
    kind: 'TypeError',
    detail: 'InvalidArgumentType',
    message: `The parameter $${name.name} names an index or a constraint, so it has to be a string.`,
    text: planning.text,
    span: name.span,
    phase: 'runtime',
  });
}

function isParameter(name: Name | Parameter): name is Parameter {
  return 'kind' in name;
}
