/** What a property must be there for, or be: checked of whoever was written, when a transaction commits, and of all, when the rule is made. */
import { QueryFailed } from '../errors.ts';
import type { GraphReader } from '../property-graph.ts';
import type { SchemaTools } from '../property-schema.ts';
import type { Value } from '../values.ts';
import type { ConstraintRule } from './schema-rules.ts';

export interface Requirement {
  readonly rule: ConstraintRule;
  /** Why an entity breaks the rule, if it does. */
  breach(graph: GraphReader, id: number): string | undefined;
}

/** Undefined for a rule that its index alone enforces. */
export function requirementOf(rule: ConstraintRule, tools: SchemaTools): Requirement | undefined {
  switch (rule.type) {
    case 'unique':
      return undefined;
    case 'key':
    case 'exists':
      return { rule, breach: (graph, id) => missing(graph, rule, id) };
    case 'typed':
      return { rule, breach: typeBreach(rule, tools) };
  }
}

const PAUSE_EVERY = 256;

/** Throws what Neo4j throws at commit for the first entity that breaks a rule. In short steps. */
export function* checkRequirement(
  graph: GraphReader,
  { rule, breach }: Requirement,
  ids: Iterable<number>,
): Generator<undefined> {
  let work = 0;
  for (const id of ids) {
    if (++work % PAUSE_EVERY === 0) yield;
    const reason = breach(graph, id);
    if (reason === undefined) continue;
    throw new QueryFailed(`${named(rule, id)} ${reason}`, {
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
      gqlStatus: '50N42',
    });
  }
}

function missing(graph: GraphReader, rule: ConstraintRule, id: number): string | undefined {
  if (!isSubject(graph, rule, id)) return undefined;
  if (rule.properties.every((name) => heldBy(graph, rule, id, name) !== undefined)) return undefined;
  const names = rule.properties.map((name) => `\`${name}\``).join(', ');
  return rule.properties.length === 1 ? `must have the property ${names}` : `must have the properties (${names})`;
}

function typeBreach(rule: ConstraintRule, tools: SchemaTools): Requirement['breach'] {
  const type = rule.valueType ?? 'ANY';
  if (tools.typeCheck === undefined) {
    throw new QueryFailed(
      'schema: this graph was made without a check of value types, so it takes no type constraint.',
      {
        code: 'Shabaka.NotSupported',
      },
    );
  }
  const isOfType = tools.typeCheck(type);
  return (graph, id) => {
    if (!isSubject(graph, rule, id)) return undefined;
    const broken = rule.properties.find((name) => {
      const value = heldBy(graph, rule, id, name);
      return value !== undefined && !isOfType(value);
    });
    return broken === undefined ? undefined : `must have the property \`${broken}\` with value type \`${type}\`.`;
  };
}

function isSubject(graph: GraphReader, { entity, labelsOrTypes: [name] }: ConstraintRule, id: number): boolean {
  return entity === 'node'
    ? graph.hasNode(id) && graph.hasLabel(id, graph.labelId(name))
    : graph.hasEdge(id) && graph.edgeType(id) === graph.typeId(name);
}

function heldBy(graph: GraphReader, { entity }: ConstraintRule, id: number, property: string): Value | undefined {
  const key = graph.keyId(property);
  return entity === 'node' ? graph.nodeProperty(id, key) : graph.edgeProperty(id, key);
}

function named({ entity, labelsOrTypes: [name] }: ConstraintRule, id: number): string {
  return entity === 'node' ? `Node(${id}) with label \`${name}\`` : `Relationship(${id}) with type \`${name}\``;
}
