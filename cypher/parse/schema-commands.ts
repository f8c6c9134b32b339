/** Constraints and indexes. The forms of Neo4j 4 are recognised and answered with today's. */
import type { Expression, Name, Parameter, SchemaCommand } from './ast.ts';
import { parseMap, parseParameter } from './maps.ts';
import type { Parser } from './parser.ts';
import { parseTarget, type SchemaTarget } from './schema-targets.ts';
import { parseType } from './types.ts';

type ConstraintCommand = Extract<SchemaCommand, { kind: 'createConstraint' }>;
type IndexCommand = Extract<SchemaCommand, { kind: 'createIndex' }>;

const INDEX_TYPES = {
  RANGE: 'range',
  TEXT: 'text',
  POINT: 'point',
  FULLTEXT: 'fulltext',
  LOOKUP: 'lookup',
  VECTOR: 'vector',
} as const;

/** True after CREATE or DROP where a constraint or an index follows. */
export function isSchemaCommand(parser: Parser): boolean {
  const next = parser.peek(1).keyword;
  if (next === 'INDEX' || next === 'CONSTRAINT') return !parser.isSymbol('=', 2);
  return (
    (Object.hasOwn(INDEX_TYPES, next) || next === 'BTREE' || next === 'UNIQUE') && parser.peek(2).keyword === 'INDEX'
  );
}

export function parseSchemaCommand(parser: Parser): SchemaCommand {
  const { start } = parser.token;
  if (parser.acceptKeyword('DROP')) return parseDrop(parser, start);
  parser.expectKeyword('CREATE');
  return parser.acceptKeyword('CONSTRAINT') ? parseConstraint(parser, start) : parseIndex(parser, start);
}

function parseDrop(parser: Parser, start: number): SchemaCommand {
  const isConstraint = parser.acceptKeyword('CONSTRAINT');
  if (!isConstraint) parser.expectKeyword('INDEX');
  const word = isConstraint ? 'CONSTRAINT' : 'INDEX';
  if (parser.isKeyword('ON') && !parser.isKeyword('ON', 'IF')) {
    throw oldForm(parser, start, `DROP ${word} ON …`, `DROP ${word} name IF EXISTS`);
  }
  const name = parseCommandName(parser);
  if (name === undefined) throw parser.failure(`the name of the ${word.toLowerCase()}`);
  const ifExists = parser.acceptKeyword('IF', 'EXISTS');
  return { kind: isConstraint ? 'dropConstraint' : 'dropIndex', name, ifExists, span: parser.spanFrom(start) };
}

function parseCommandName(parser: Parser): Name | Parameter | undefined {
  if (parser.isSymbol('$')) return parseParameter(parser);
  return parser.isName() ? parser.expectName('a name') : undefined;
}

/** The name and IF NOT EXISTS that may stand before FOR. */
function parseHead(parser: Parser): { readonly name?: Name | Parameter; readonly ifNotExists: boolean } {
  const isUnnamed = parser.isKeyword('FOR') || parser.isKeyword('ON') || parser.isKeyword('IF', 'NOT', 'EXISTS');
  const name = isUnnamed ? undefined : parseCommandName(parser);
  return { ...(name && { name }), ifNotExists: parser.acceptKeyword('IF', 'NOT', 'EXISTS') };
}

function parseConstraint(parser: Parser, start: number): ConstraintCommand {
  const head = parseHead(parser);
  if (parser.isKeyword('ON')) {
    throw oldForm(
      parser,
      start,
      'CREATE CONSTRAINT ON … ASSERT …',
      'CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.key IS UNIQUE',
    );
  }
  parser.expectKeyword('FOR');
  const target = parseTarget(parser);
  const labelOrType = onlyLabel(parser, target);
  parser.expectKeyword('REQUIRE');
  const properties = parseProperties(parser, target, '(', ')');
  const rule = parseRule(parser, target);
  const options = parseOptions(parser);
  return {
    kind: 'createConstraint',
    ...head,
    entity: target.entity,
    variable: target.variable,
    labelOrType,
    properties,
    ...rule,
    ...(options && { options }),
    span: parser.spanFrom(start),
  };
}

function onlyLabel(parser: Parser, target: SchemaTarget): string {
  const [label, second] = target.labelsOrTypes;
  if (label !== undefined && second === undefined) return label;
  throw parser.errorAt(target.span, 'UnexpectedSyntax', 'A constraint is for exactly one label or relationship type.');
}

/** What stands after the properties. */
function parseRule(parser: Parser, target: SchemaTarget): Pick<ConstraintCommand, 'constraint' | 'type'> {
  if (parser.acceptSymbol('::')) return { constraint: 'type', type: parseType(parser) };
  parser.expectKeyword('IS');
  if (parser.acceptSymbol('::') || parser.acceptKeyword('TYPED'))
    return { constraint: 'type', type: parseType(parser) };
  if (parser.acceptKeyword('NOT', 'NULL')) return { constraint: 'notNull' };
  const { token } = parser;
  const word = parser.acceptOneOf('NODE', 'RELATIONSHIP', 'REL');
  if (word !== undefined && (word === 'NODE') !== (target.entity === 'node')) {
    const message = `\`${token.text}\` does not fit the pattern, which is for a ${target.entity}.`;
    throw parser.errorAt(parser.spanOf(token), 'UnexpectedSyntax', message);
  }
  if (parser.acceptKeyword('UNIQUE')) return { constraint: 'unique' };
  if (parser.acceptKeyword('KEY')) return { constraint: 'key' };
  throw parser.failure('`UNIQUE`, `NOT NULL`, `NODE KEY`, `RELATIONSHIP KEY` or `:: TYPE`', [
    'UNIQUE',
    'NOT',
    'NODE',
    'RELATIONSHIP',
    'KEY',
  ]);
}

function parseIndex(parser: Parser, start: number): IndexCommand {
  const word = parser.acceptOneOf('RANGE', 'TEXT', 'POINT', 'FULLTEXT', 'LOOKUP', 'VECTOR');
  if (parser.isKeyword('BTREE')) throw oldForm(parser, start, 'CREATE BTREE INDEX', 'CREATE INDEX');
  const indexType = word ? INDEX_TYPES[word] : 'range';
  parser.expectKeyword('INDEX');
  const head = parseHead(parser);
  if (parser.isKeyword('ON')) {
    throw oldForm(parser, start, 'CREATE INDEX ON :Label(key)', 'CREATE INDEX name FOR (n:Label) ON (n.key)');
  }
  parser.expectKeyword('FOR');
  const target = parseTarget(parser);
  parser.expectKeyword('ON');
  const properties = parseIndexed(parser, target, indexType);
  const options = parseOptions(parser);
  return {
    kind: 'createIndex',
    ...head,
    indexType,
    entity: target.entity,
    variable: target.variable,
    labelsOrTypes: target.labelsOrTypes,
    properties,
    ...(options && { options }),
    span: parser.spanFrom(start),
  };
}

function parseIndexed(parser: Parser, target: SchemaTarget, indexType: IndexCommand['indexType']): string[] {
  if (indexType === 'fulltext') {
    parser.expectKeyword('EACH');
    return parseProperties(parser, target, '[', ']');
  }
  if (indexType !== 'lookup') {
    if (target.labelsOrTypes.length !== 1) onlyLabel(parser, target);
    return parseProperties(parser, target, '(', ')');
  }
  if (target.entity === 'node') parser.expectKeyword('EACH');
  else parser.acceptKeyword('EACH');
  parser.expectKeyword(target.entity === 'node' ? 'LABELS' : 'TYPE');
  parser.expectSymbol('(');
  expectVariable(parser, target);
  parser.expectSymbol(')');
  return [];
}

/** `n.a`, or several in brackets. */
function parseProperties(parser: Parser, target: SchemaTarget, open: string, close: string): string[] {
  const property = () => {
    expectVariable(parser, target);
    parser.expectSymbol('.');
    return parser.expectName('a property name').name;
  };
  if (open === '(' && !parser.isSymbol('(')) return [property()];
  parser.expectSymbol(open);
  const properties = parser.commaSeparated(property);
  parser.expectSymbol(close);
  return properties;
}

function expectVariable(parser: Parser, target: SchemaTarget): void {
  const used = parser.expectName('a variable');
  if (used.name === target.variable.name) return;
  const message = `Variable \`${used.name}\` not defined; this command names its entity \`${target.variable.name}\`.`;
  throw parser.errorAt(used.span, 'UndefinedVariable', message);
}

function parseOptions(parser: Parser): Expression | undefined {
  if (!parser.acceptKeyword('OPTIONS')) return undefined;
  return parser.isSymbol('$') ? parseParameter(parser) : parser.nested(parseMap);
}

function oldForm(parser: Parser, start: number, old: string, today: string) {
  const span = { start, end: parser.token.end };
  return parser.errorAt(
    span,
    'UnexpectedSyntax',
    `\`${old}\` is the form of Neo4j 4 and is no longer taken.`,
    `Write \`${today}\`.`,
  );
}
