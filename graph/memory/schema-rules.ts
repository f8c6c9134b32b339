/** Named indexes and constraints as they are listed and kept: plain data, without what makes them work. */
import type { ConstraintRequest, ConstraintType, IndexRequest, IndexType } from '../property-schema.ts';
import type { ConstraintInfo, IndexInfo } from '../store.ts';

export interface IndexRule {
  readonly kind: 'index';
  readonly id: number;
  readonly name: string;
  readonly type: IndexType;
  readonly entity: 'node' | 'edge';
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
  readonly analyzer?: string;
}

export interface ConstraintRule {
  readonly kind: 'constraint';
  readonly id: number;
  readonly name: string;
  readonly type: ConstraintType;
  readonly entity: 'node' | 'edge';
  readonly labelsOrTypes: readonly [string];
  readonly properties: readonly string[];
  readonly valueType?: string;
}

export type SchemaRule = IndexRule | ConstraintRule;

export const DEFAULT_ANALYZER = 'standard-no-stop-words';

/** The two that every Neo4j database begins with. */
export const FIRST_RULES: readonly IndexRule[] = (['node', 'edge'] as const).map((entity, i) =>
  indexRule({ type: 'LOOKUP', entity, labelsOrTypes: [], properties: [] }, i + 1),
);

/** Whether a constraint keeps an index of its own. */
export function ownsIndex(rule: ConstraintRule): boolean {
  return rule.type === 'unique' || rule.type === 'key';
}

export function indexRule(request: Omit<IndexRequest, 'ifNotExists'>, id: number): IndexRule {
  const { type, entity, labelsOrTypes, properties, analyzer } = request;
  const made = () => givenName('index', [type, entity, ...labelsOrTypes, '', ...properties]);
  const name = request.name ?? (type === 'LOOKUP' ? lookupName(entity) : made());
  const rule = { kind: 'index', id, name, type, entity, labelsOrTypes, properties } as const;
  return type === 'FULLTEXT' ? { ...rule, analyzer: analyzer ?? DEFAULT_ANALYZER } : rule;
}

export function constraintRule(request: ConstraintRequest, id: number): ConstraintRule {
  const { type, entity, labelOrType, properties, valueType } = request;
  const name = request.name ?? givenName('constraint', [type, entity, labelOrType, '', ...properties]);
  const labelsOrTypes = [labelOrType] as const;
  const rule = { kind: 'constraint', id, name, type, entity, labelsOrTypes, properties } as const;
  return valueType === undefined ? rule : { ...rule, valueType };
}

/** What SHOW INDEXES tells of a rule, if it is an index or keeps one. */
export function indexInfo(rule: SchemaRule): IndexInfo | undefined {
  const { name, entity, labelsOrTypes, properties } = rule;
  const info = { name, entity, labelsOrTypes, properties, state: 'ONLINE' };
  if (rule.kind === 'index') return { ...info, type: rule.type };
  return ownsIndex(rule) ? { ...info, type: 'RANGE', owningConstraint: name } : undefined;
}

export function constraintInfo(rule: ConstraintRule): ConstraintInfo {
  const { name, entity, labelsOrTypes, properties } = rule;
  return { name, type: constraintType(rule), entity, labelsOrTypes, properties };
}

/** As SHOW CONSTRAINTS names it in Cypher 5. */
export function constraintType({ type, entity }: Pick<ConstraintRule, 'type' | 'entity'>): string {
  const owner = entity === 'node' ? 'NODE' : 'RELATIONSHIP';
  switch (type) {
    case 'unique':
      return entity === 'node' ? 'UNIQUENESS' : 'RELATIONSHIP_UNIQUENESS';
    case 'key':
      return `${owner}_KEY`;
    case 'exists':
      return `${owner}_PROPERTY_EXISTENCE`;
    case 'typed':
      return `${owner}_PROPERTY_TYPE`;
  }
}

/** `(:A {x, y})`, `()-[:R {x}]-()`. */
export function schemaText({
  entity,
  labelsOrTypes,
  properties,
}: Omit<SchemaRule, 'kind' | 'id' | 'name' | 'type'>): string {
  if (labelsOrTypes.length === 0) return entity === 'node' ? '(:<any-labels>)' : '()-[:<any-types>]-()';
  const inside = `:${labelsOrTypes.join(entity === 'node' ? ':' : '|')} {${properties.join(', ')}}`;
  return entity === 'node' ? `(${inside})` : `()-[${inside}]-()`;
}

/** A rule as Neo4j's messages print it. An index that a constraint keeps has the id before the constraint's. */
export function ruleText(rule: SchemaRule): string {
  const head = `id=${rule.id}, name='${rule.name}'`;
  if (rule.kind === 'index') {
    const provider = `${rule.type === 'LOOKUP' ? 'token-lookup' : rule.type.toLowerCase()}-${rule.type === 'TEXT' ? '2.0' : '1.0'}`;
    return `Index( ${head}, type='${rule.type}', schema=${schemaText(rule)}, indexProvider='${provider}' )`;
  }
  return `Constraint( ${head}, type='${constraintTypeText(rule)}', schema=${schemaText(rule)}${constraintDetail(rule)} )`;
}

/** The same before it was made: without ids. */
export function newConstraintText(rule: ConstraintRule): string {
  const type = rule.valueType === undefined ? '' : `, propertyType=${rule.valueType}`;
  return `Constraint( name='${rule.name}', type='${constraintTypeText(rule)}', schema=${schemaText(rule)}${type} )`;
}

function constraintTypeText(rule: ConstraintRule): string {
  return constraintType(rule).replaceAll('_', ' ');
}

function constraintDetail(rule: ConstraintRule): string {
  if (ownsIndex(rule)) return `, ownedIndex=${rule.id - 1}`;
  return rule.valueType === undefined ? '' : `, propertyType=${rule.valueType}`;
}

/** As Neo4j names it. */
function lookupName(entity: IndexRule['entity']): string {
  return entity === 'node' ? 'index_343aff4e' : 'index_f7700477';
}

/** FNV-1a over the parts: short, and the same on every machine. */
function givenName(kind: string, parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const unit of parts.join('\0')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return `${kind}_${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
