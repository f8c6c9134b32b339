/** Why an index or a constraint cannot be made or dropped, in Neo4j's words and codes. */
import { QueryFailed } from '../errors.ts';
import {
  type ConstraintRule,
  type IndexRule,
  ownsIndex,
  ruleText,
  type SchemaRule,
  schemaText,
} from './schema-rules.ts';

type Rules = ReadonlyMap<string, SchemaRule>;

/** Refuses a label, type or property that is named twice. */
export function refuseRepeated(rule: SchemaRule): void {
  const isOfNodes = rule.entity === 'node';
  const lists = [
    [rule.properties, 'Property', 'property'],
    [rule.labelsOrTypes, isOfNodes ? 'Label' : 'RelationshipType', isOfNodes ? 'label' : 'relationship type'],
  ] as const;
  for (const [names, code, what] of lists) {
    if (new Set(names).size === names.length) continue;
    const kind = rule.kind === 'index' ? 'Index' : 'Constraint';
    throw failure(
      `Repeated${code}${code === 'Property' ? 'InCompositeSchema' : 'InSchema'}`,
      `${kind} on ${schemaText(rule)} includes a ${what} more than once.`,
    );
  }
}

/** What stands in the way of a new index: under its name or with its schema. */
export function obstacleToIndex(rules: Rules, wanted: IndexRule): QueryFailed | undefined {
  const named = rules.get(wanted.name);
  const same = find(rules, (rule) => rule.kind === 'index' && rule.type === wanted.type && isSameSchema(rule, wanted));
  if (same !== undefined && same === named) {
    return failure('EquivalentSchemaRuleAlreadyExists', `An equivalent index already exists, '${ruleText(same)}'.`);
  }
  if (named !== undefined) return nameIsTaken(named);
  if (same !== undefined) return failure('IndexAlreadyExists', `There already exists an index ${schemaText(wanted)}.`);
  if (wanted.type !== 'RANGE') return undefined;
  const owner = find(rules, (rule) => rule.kind === 'constraint' && ownsIndex(rule) && isSameSchema(rule, wanted));
  return owner === undefined
    ? undefined
    : failure(
        'ConstraintAlreadyExists',
        `There is a uniqueness constraint on ${schemaText(wanted)}, so an index is already created that matches this.`,
      );
}

/** `isOptional`: by IF NOT EXISTS, which looks for such a constraint before it looks at names. */
export function obstacleToConstraint(
  rules: Rules,
  wanted: ConstraintRule,
  isOptional: boolean,
): QueryFailed | undefined {
  const named = rules.get(wanted.name);
  const same = find(rules, (rule) => rule.kind === 'constraint' && clashes(rule, wanted) && isSameSchema(rule, wanted));
  if (same !== undefined && same === named && same.type === wanted.type) {
    return failure(
      'EquivalentSchemaRuleAlreadyExists',
      `An equivalent constraint already exists, '${ruleText(same)}'.`,
    );
  }
  if (named !== undefined && (same === undefined || !isOptional)) return nameIsTaken(named);
  if (same !== undefined) {
    return failure('ConstraintAlreadyExists', `Constraint already exists: ${ruleText(same)}`);
  }
  if (!ownsIndex(wanted)) return undefined;
  const index = find(rules, (rule) => rule.kind === 'index' && rule.type === 'RANGE' && isSameSchema(rule, wanted));
  return index === undefined
    ? undefined
    : failure(
        'IndexAlreadyExists',
        `There already exists an index ${schemaText(wanted)}. A constraint cannot be created until the index has been dropped.`,
      );
}

export function indexToDrop(rules: Rules, name: string): IndexRule | QueryFailed {
  const rule = rules.get(name);
  if (rule?.kind === 'index') return rule;
  return rule !== undefined && ownsIndex(rule)
    ? dropFailure('IndexDropFailed', `Unable to drop index: Index belongs to constraint: \`${name}\``)
    : dropFailure('IndexDropFailed', `Unable to drop index called \`${name}\`. There is no such index.`);
}

export function constraintToDrop(rules: Rules, name: string): ConstraintRule | QueryFailed {
  const rule = rules.get(name);
  if (rule?.kind === 'constraint') return rule;
  return dropFailure(
    'ConstraintDropFailed',
    `Unable to drop constraint \`${name}\`: No such constraint ${name}.`,
    '50N12',
  );
}

function nameIsTaken(rule: SchemaRule): QueryFailed {
  return rule.kind === 'index'
    ? failure('IndexWithNameAlreadyExists', `There already exists an index called '${rule.name}'.`, '22N71')
    : failure('ConstraintWithNameAlreadyExists', `There already exists a constraint called '${rule.name}'.`, '22N67');
}

/** Of unique and key there is one on a schema; of the others one of each type. */
function clashes(a: ConstraintRule, b: ConstraintRule): boolean {
  return ownsIndex(a) ? ownsIndex(b) : a.type === b.type;
}

function isSameSchema(a: SchemaRule, b: SchemaRule): boolean {
  // NOTE: a full-text index is over a set of names, the others over a sequence.
  const isOrdered = a.kind === 'constraint' || a.type !== 'FULLTEXT';
  return (
    a.entity === b.entity &&
    isSameList(a.labelsOrTypes, b.labelsOrTypes, isOrdered) &&
    isSameList(a.properties, b.properties, isOrdered)
  );
}

function isSameList(a: readonly string[], b: readonly string[], isOrdered: boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((name, at) => (isOrdered ? name === b[at] : b.includes(name)));
}

function find<R extends SchemaRule>(rules: Rules, isWanted: (rule: SchemaRule) => boolean): R | undefined {
  for (const rule of rules.values()) if (isWanted(rule)) return rule as R;
  return undefined;
}

/** Neo4j's GQL status for an error that has none of its own. */
const GENERAL_STATUS = '50N42';

function failure(code: string, message: string, gqlStatus = GENERAL_STATUS): QueryFailed {
  return new QueryFailed(message, { code: `Neo.ClientError.Schema.${code}`, gqlStatus });
}

function dropFailure(code: string, message: string, gqlStatus = GENERAL_STATUS): QueryFailed {
  return new QueryFailed(message, { code: `Neo.DatabaseError.Schema.${code}`, gqlStatus });
}
