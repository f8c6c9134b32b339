/** The rules of a graph, and what makes each of them work: a property index, a full-text index, or a check at commit. */
import { QueryFailed } from '../errors.ts';
import type { GraphReader } from '../property-graph.ts';
import type { AnalyzerInfo, SchemaTools } from '../property-schema.ts';
import { propertiesText } from './constraint-checks.ts';
import { FulltextKeeper } from './fulltext-keeper.ts';
import type { GraphData } from './graph-data.ts';
import { valuesOf } from './index-catalog.ts';
import { MemoryPropertyIndex } from './property-index.ts';
import { checkRequirement, type Requirement, requirementOf } from './required-properties.ts';
import {
  type ConstraintRule,
  DEFAULT_ANALYZER,
  FIRST_RULES,
  type IndexRule,
  newConstraintText,
  ownsIndex,
  type SchemaRule,
} from './schema-rules.ts';

const PAUSE_EVERY = 256;

export class Schema {
  readonly #data: GraphData;
  readonly #tools: SchemaTools;
  readonly #rules = new Map<string, SchemaRule>(FIRST_RULES.map((rule) => [rule.name, rule]));
  readonly #indexes = new Map<string, MemoryPropertyIndex>();
  readonly #fulltexts = new Map<string, FulltextKeeper>();
  readonly #requirements = new Map<string, Requirement>();
  version = 0;

  constructor(data: GraphData, tools: SchemaTools) {
    this.#data = data;
    this.#tools = tools;
  }

  get rules(): ReadonlyMap<string, SchemaRule> {
    return this.#rules;
  }

  get requirements(): Iterable<Requirement> {
    return this.#requirements.values();
  }

  fulltext(name: string): FulltextKeeper | undefined {
    return this.#fulltexts.get(name);
  }

  analyzers(): readonly AnalyzerInfo[] {
    return this.#tools.fulltext?.analyzers ?? [];
  }

  /** The next free id; an index that a constraint keeps takes the one before the constraint's. */
  nextId(takes: 1 | 2): number {
    let highest = 0;
    for (const rule of this.#rules.values()) highest = Math.max(highest, rule.id);
    return highest + takes;
  }

  /** In place of all rules that there are. */
  *replaceAllSteps(rules: readonly SchemaRule[], graph: GraphReader): Generator<undefined> {
    for (const name of [...this.#rules.keys()]) this.remove(name);
    for (const rule of rules) yield* this.addSteps(rule, graph);
  }

  /**
   * Builds, in short steps, what the rule needs from the graph as it is now, which must not change meanwhile.
   * Throws, or is broken off, changing nothing; throws where the graph breaks the rule.
   */
  *addSteps(rule: SchemaRule, graph: GraphReader): Generator<undefined> {
    if (rule.kind === 'constraint') yield* this.#addConstraint(rule, graph);
    else if (rule.type === 'FULLTEXT') yield* this.#addFulltext(rule);
    else if (rule.type === 'RANGE' || rule.type === 'TEXT') yield* this.#addIndex(this.#newIndex(rule, false), graph);
    this.#rules.set(rule.name, rule);
    this.version++;
  }

  remove(name: string): void {
    const index = this.#indexes.get(name);
    if (index !== undefined) {
      this.#data.indexes.remove(index);
      index.isDropped = true;
      this.#indexes.delete(name);
    }
    const fulltext = this.#fulltexts.get(name);
    if (fulltext !== undefined) {
      this.#data.fulltexts.delete(fulltext);
      this.#fulltexts.delete(name);
    }
    this.#requirements.delete(name);
    this.#rules.delete(name);
    this.version++;
  }

  *#addConstraint(rule: ConstraintRule, graph: GraphReader): Generator<undefined> {
    const requirement = requirementOf(rule, this.#tools);
    if (requirement !== undefined) yield* this.#checkAll(rule, requirement, graph);
    if (ownsIndex(rule)) yield* this.#addIndex(this.#newIndex(rule, true), graph, rule);
    if (requirement !== undefined) this.#requirements.set(rule.name, requirement);
  }

  *#checkAll(rule: ConstraintRule, requirement: Requirement, graph: GraphReader): Generator<undefined> {
    try {
      for (const ids of yield* this.#members(rule)) yield* checkRequirement(graph, requirement, ids);
    } catch (error) {
      throw error instanceof QueryFailed ? creationFailed(rule, error.message) : error;
    }
  }

  #newIndex(rule: SchemaRule, unique: boolean): MemoryPropertyIndex {
    const [name = ''] = rule.labelsOrTypes;
    return new MemoryPropertyIndex({
      name: rule.name,
      entity: rule.entity,
      labelOrType: rule.entity === 'node' ? this.#data.labels.intern(name) : this.#data.types.intern(name),
      keys: rule.properties.map((property) => this.#data.keys.intern(property)),
      unique,
      since: this.version + 1,
    });
  }

  *#addIndex(index: MemoryPropertyIndex, graph: GraphReader, rule?: ConstraintRule): Generator<undefined> {
    let work = 0;
    const table = this.#data.properties[index.entity];
    const members =
      index.entity === 'node'
        ? this.#data.nodesWithLabel(index.labelOrType)
        : this.#data.edgesOfType(index.labelOrType);
    for (const id of yield* members.idsSteps()) {
      if (++work % PAUSE_EVERY === 0) yield;
      const values = valuesOf(index, (key) => table.get(id, key));
      if (values === undefined) continue;
      const other = rule && index.holderBeside(id, values);
      if (rule !== undefined && other !== undefined) {
        const text = propertiesText(graph, index, values);
        throw creationFailed(rule, `Both ${both(rule, other, id)} ${text}`);
      }
      index.insert(id, values);
    }
    this.#data.indexes.add(index);
    this.#indexes.set(index.name, index);
  }

  *#addFulltext(rule: IndexRule): Generator<undefined> {
    if (this.#tools.fulltext === undefined) {
      throw new QueryFailed('schema: this graph was made without full-text search, so it takes no full-text index.', {
        code: 'Shabaka.NotSupported',
      });
    }
    const names = rule.entity === 'node' ? this.#data.labels : this.#data.types;
    const keeper = new FulltextKeeper({
      index: this.#tools.fulltext({ analyzer: rule.analyzer ?? DEFAULT_ANALYZER, properties: rule.properties }),
      entity: rule.entity,
      labelsOrTypes: rule.labelsOrTypes.map((name) => names.intern(name)),
      keys: rule.properties.map((property) => this.#data.keys.intern(property)),
    });
    let work = 0;
    for (const ids of yield* this.#members(rule)) {
      for (const id of ids) {
        keeper.note(id);
        if (++work % PAUSE_EVERY === 0) yield;
      }
    }
    this.#data.fulltexts.add(keeper);
    this.#fulltexts.set(rule.name, keeper);
  }

  /** By label or type; whoever has two of them is there twice. */
  *#members(rule: SchemaRule): Generator<undefined, readonly Int32Array[]> {
    const members: Int32Array[] = [];
    for (const name of rule.labelsOrTypes) {
      const ids =
        rule.entity === 'node'
          ? this.#data.nodesWithLabel(this.#data.labels.id(name))
          : this.#data.edgesOfType(this.#data.types.id(name));
      members.push(yield* ids.idsSteps());
    }
    return members;
  }
}

function both(rule: ConstraintRule, one: number, other: number): string {
  const [name] = rule.labelsOrTypes;
  return rule.entity === 'node'
    ? `Node(${one}) and Node(${other}) have the label \`${name}\` and`
    : `Relationship(${one}) and Relationship(${other}) have the type \`${name}\` and`;
}

function creationFailed(rule: ConstraintRule, reason: string): QueryFailed {
  return new QueryFailed(
    `Unable to create ${newConstraintText(rule)}:\n${reason}. Note that only the first found violation is shown.`,
    { code: 'Neo.DatabaseError.Schema.ConstraintCreationFailed', gqlStatus: '50N11' },
  );
}
