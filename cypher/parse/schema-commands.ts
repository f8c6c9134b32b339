/** Constraints and indexes. The forms of Neo4j 4 are recognised and answered with today's. */
import { RULE_BROKEN } from '../errors.ts';
import type { CypherType, Expression, Name, Parameter, SchemaCommand } from './ast.ts';
import { parseMap, parseParameter } from './maps.ts';
import type { Parser } from './parser.ts';
import { type LabelCount, parseTarget, type SchemaTarget } from './schema-targets.ts';
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

const LABELS: Partial<Record<IndexCommand['indexType'], LabelCount>> = { fulltext: 'several', lookup: 'none' };

/** True after CREATE or DROP where a constraint or an index follows. */
export function isSchemaCommand(parser: Parser): boolean {
  const isReplacing = parser.isKeyword('CREATE', 'OR', 'REPLACE');
  const skipped = isReplacing ? 2 : 0;
  const next = parser.peek(1 + skipped).keyword;
  if (next === 'INDEX' || next === 'CONSTRAINT') return !parser.isSymbol('=', 2 + skipped);
  return (
    (Object.hasOwn(INDEX_TYPES, next) || next === 'BTREE' || next === 'UNIQUE') &&
    parser.peek(2 + skipped).keyword === 'INDEX'
  );
}

export function parseSchemaCommand(parser: Parser): SchemaCommand {
  const { start } = parser.token;
  if (parser.isKeyword('CREATE', 'OR', 'REPLACE')) {
    const span = { start: parser.peek(1).start, end: parser.peek(2).end };
    const hint = 'Use `IF NOT EXISTS`, or drop the old one first.';
    const message = 'Indexes and constraints cannot be replaced.';
    throw parser.errorAt(span, message, { hint, at: start, gqlStatus: RULE_BROKEN });
  }
  if (parser.acceptKeyword('DROP')) return parseDrop(parser, start);
  parser.expectKeyword('CREATE');
  return parser.acceptKeyword('CONSTRAINT') ? parseConstraint(parser, start) : parseIndex(parser, start);
}

function parseDrop(parser: Parser, start: number): SchemaCommand {
  const isConstraint = parser.acceptKeyword('CONSTRAINT');
  if (!isConstraint) parser.expectKeyword('INDEX');
  const word = isConstraint ? 'CONSTRAINT' : 'INDEX';
  if (parser.isKeyword('ON') && !parser.isKeyword('ON', 'IF')) {
    throw oldForm(parser, `DROP ${word} ON …`, `DROP ${word} name IF EXISTS`);
  }
  const name = parseCommandName(parser);
  if (name === undefined) throw parser.failure(`the name of the ${word.toLowerCase()}`);
  const ifExists = parser.acceptKeyword('IF');
  if (ifExists) parser.expectKeyword('EXISTS');
  return { kind: isConstraint ? 'dropConstraint' : 'dropIndex', name, ifExists, span: parser.spanFrom(start) };
}

function parseCommandName(parser: Parser): Name | Parameter | undefined {
  if (parser.isSymbol('$')) return parseParameter(parser);
  return parser.isName() ? parser.expectName('a name') : undefined;
}

/** The name and IF NOT EXISTS that may stand before FOR. */
function parseHead(parser: Parser): { readonly name?: Name | Parameter | undefined; readonly ifNotExists: boolean } {
  const isUnnamed = parser.isKeyword('FOR') || parser.isKeyword('ON') || parser.isKeyword('IF', 'NOT', 'EXISTS');
  const name = isUnnamed ? undefined : parseCommandName(parser);
  const ifNotExists = parser.acceptKeyword('IF');
  if (ifNotExists) parser.expectKeyword('NOT', 'EXISTS');
  return { name, ifNotExists };
}

function parseConstraint(parser: Parser, start: number): ConstraintCommand {
  const head = parseHead(parser);
  if (parser.isKeyword('ON')) {
    throw oldForm(
      parser,
      'CREATE CONSTRAINT ON … ASSERT …',
      'CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.key IS UNIQUE',
    );
  }
  parser.expectKeyword('FOR');
  const target = parseTarget(parser, 'one');
  parser.expectKeyword('REQUIRE');
  const properties = parseProperties(parser, target, '(', ')');
  const rule = parseRule(parser, target, properties);
  const [labelOrType = ''] = target.labelsOrTypes;
  const options = parseOptions(parser);
  return {
    kind: 'createConstraint',
    ...head,
    entity: target.entity,
    variable: target.variable,
    labelOrType,
    properties: properties.map(({ name }) => name),
    ...rule,
    options,
    span: parser.spanFrom(start),
  };
}

/** What stands after the properties. */
function parseRule(
  parser: Parser,
  target: SchemaTarget,
  properties: readonly Name[],
): Pick<ConstraintCommand, 'constraint' | 'type'> {
  if (parser.acceptSymbol('::')) return parseTypeRule(parser, properties);
  parser.expectKeyword('IS');
  if (parser.acceptSymbol('::') || parser.acceptKeyword('TYPED')) return parseTypeRule(parser, properties);
  if (parser.acceptKeyword('NOT', 'NULL')) {
    expectOne(parser, properties, 'NOT NULL');
    return { constraint: 'notNull' };
  }
  const { token } = parser;
  const word = parser.acceptOneOf('NODE', 'RELATIONSHIP', 'REL');
  if (word !== undefined && (word === 'NODE') !== (target.entity === 'node')) {
    const message = `\`${token.text}\` does not fit the pattern, which is for a ${target.entity}.`;
    throw parser.errorAt(token, message, { at: target.span.start, gqlStatus: RULE_BROKEN });
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

function parseTypeRule(parser: Parser, properties: readonly Name[]): { constraint: 'type'; type: CypherType } {
  expectOne(parser, properties, ':: TYPE');
  const type = parseType(parser);
  if (isPropertyType(type)) return { constraint: 'type', type };
  const shown = parser.textOf(type.span);
  const message = `A property cannot be held to the type ${shown}.`;
  const hint =
    'There are BOOLEAN, STRING, INTEGER, FLOAT, POINT, temporal types, lists such as `LIST<STRING NOT NULL>`, and unions.';
  throw parser.errorAt(type.span, message, { hint, gqlStatus: '50N11' });
}

const NO_PROPERTY_TYPES = new Set(['ANY', 'MAP', 'NODE', 'RELATIONSHIP', 'PATH', 'NOTHING', 'NULL', 'PROPERTY VALUE']);

function isPropertyType({ name, inner, members }: CypherType): boolean {
  if (members) return members.every(isPropertyType);
  if (name === 'LIST') return inner !== undefined && inner.name !== 'LIST' && inner.notNull && isPropertyType(inner);
  return !NO_PROPERTY_TYPES.has(name);
}

function expectOne(parser: Parser, [, second]: readonly Name[], what: string): void {
  if (!second) return;
  const message = `A constraint of the kind \`${what}\` is for one property.`;
  throw parser.errorAt(second.span, message, { hint: 'Create one for each property.', at: second.span.start - 1 });
}

function parseIndex(parser: Parser, start: number): IndexCommand {
  const word = parser.acceptOneOf('RANGE', 'TEXT', 'POINT', 'FULLTEXT', 'LOOKUP', 'VECTOR');
  if (parser.isKeyword('BTREE')) throw oldForm(parser, 'CREATE BTREE INDEX', 'CREATE INDEX');
  const indexType = word ? INDEX_TYPES[word] : 'range';
  parser.expectKeyword('INDEX');
  const head = parseHead(parser);
  if (parser.isKeyword('ON')) {
    throw oldForm(parser, 'CREATE INDEX ON :Label(key)', 'CREATE INDEX name FOR (n:Label) ON (n.key)');
  }
  parser.expectKeyword('FOR');
  const target = parseTarget(parser, LABELS[indexType] ?? 'one');
  parser.expectKeyword('ON');
  const properties = parseIndexed(parser, target, indexType, start);
  const options = parseOptions(parser);
  return {
    kind: 'createIndex',
    ...head,
    indexType,
    entity: target.entity,
    variable: target.variable,
    labelsOrTypes: target.labelsOrTypes,
    properties: properties.map(({ name }) => name),
    options,
    span: parser.spanFrom(start),
  };
}

function parseIndexed(
  parser: Parser,
  target: SchemaTarget,
  indexType: IndexCommand['indexType'],
  start: number,
): readonly Name[] {
  if (indexType === 'fulltext') {
    parser.expectKeyword('EACH');
    return parseProperties(parser, target, '[', ']');
  }
  if (indexType !== 'lookup') {
    const properties = parseProperties(parser, target, '(', ')');
    const [, second] = properties;
    if (!second || indexType === 'range') return properties;
    const message = `A ${indexType} index is for one property.`;
    throw parser.errorAt(second.span, message, { hint: 'Create one for each property.', at: second.span.start - 2 });
  }
  if (target.entity === 'node') parser.expectKeyword('EACH');
  else parser.acceptKeyword('EACH');
  parseLookup(parser, target, start);
  return [];
}

function parseLookup(parser: Parser, target: SchemaTarget, start: number): void {
  const used = parser.expectName('`labels` or `type`');
  const wanted = target.entity === 'node' ? 'labels' : 'type';
  parser.expectSymbol('(');
  expectVariable(parser, target, parser.expectName());
  parser.expectSymbol(')');
  if (used.name.toLowerCase() === wanted) return;
  const message = `A lookup index of a ${target.entity} looks up \`${wanted}(${target.variable.name})\`, not \`${used.name}\`.`;
  throw parser.errorAt(used.span, message, { at: start, gqlStatus: RULE_BROKEN });
}

/** `n.a`, or several in brackets. */
function parseProperties(parser: Parser, target: SchemaTarget, open: string, close: string): readonly Name[] {
  const variables: Name[] = [];
  const property = () => {
    variables.push(parser.expectName());
    parser.expectSymbol('.');
    return parser.expectName('a property name');
  };
  const isBare = open === '(' && !parser.isSymbol('(');
  if (!isBare) parser.expectSymbol(open);
  const properties = isBare ? [property()] : parser.commaSeparated(property);
  if (!isBare) parser.expectSymbol(close);
  for (const used of variables) expectVariable(parser, target, used);
  return properties;
}

function expectVariable(parser: Parser, target: SchemaTarget, used: Name): void {
  if (used.name === target.variable.name) return;
  const message = `Variable \`${used.name}\` not defined; this command names its entity \`${target.variable.name}\`.`;
  throw parser.errorAt(used.span, message, { detail: 'UndefinedVariable' });
}

function parseOptions(parser: Parser): Expression | undefined {
  if (!parser.acceptKeyword('OPTIONS')) return undefined;
  return parser.isSymbol('$') ? parseParameter(parser) : parser.nested(parseMap);
}

function oldForm(parser: Parser, old: string, today: string) {
  return parser.errorAt(parser.token, `\`${old}\` is the form of Neo4j 4 and is no longer taken.`, {
    hint: `Write \`${today}\`.`,
  });
}
