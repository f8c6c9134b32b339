/** Changes the schema inside a transaction: checks, does, counts, and remembers how to undo. */
import { QueryFailed } from '../errors.ts';
import type { GraphReader } from '../property-graph.ts';
import type { ConstraintRequest, IndexRequest, SchemaWriter } from '../property-schema.ts';
import type { Schema } from './schema.ts';
import {
  constraintToDrop,
  indexToDrop,
  obstacleToConstraint,
  obstacleToIndex,
  refuseRepeated,
} from './schema-refusals.ts';
import { constraintRule, indexRule, ownsIndex, type SchemaRule } from './schema-rules.ts';
import { atAStretch } from './steps.ts';

/** What the editor counts; the names of the transaction's counters. */
export interface SchemaCounters {
  indexesAdded: number;
  indexesRemoved: number;
  constraintsAdded: number;
  constraintsRemoved: number;
}

export class SchemaEditor implements SchemaWriter {
  readonly #schema: Schema;
  readonly #graph: GraphReader;
  readonly #counters: SchemaCounters;
  readonly #undo: (() => Iterable<undefined>)[] = [];

  constructor(schema: Schema, graph: GraphReader, counters: SchemaCounters) {
    this.#schema = schema;
    this.#graph = graph;
    this.#counters = counters;
  }

  get hasChanged(): boolean {
    return this.#undo.length > 0;
  }

  createIndex(request: IndexRequest): boolean {
    return atAStretch(this.createIndexSteps(request));
  }

  createConstraint(request: ConstraintRequest): boolean {
    return atAStretch(this.createConstraintSteps(request));
  }

  *createIndexSteps(request: IndexRequest): Generator<undefined, boolean> {
    const rule = indexRule(request, this.#schema.nextId(1));
    if (!this.#isFree(rule, obstacleToIndex(this.#schema.rules, rule), request.ifNotExists)) return false;
    yield* this.#add(rule);
    this.#counters.indexesAdded++;
    return true;
  }

  *createConstraintSteps(request: ConstraintRequest): Generator<undefined, boolean> {
    const rule = constraintRule(
      request,
      this.#schema.nextId(request.type === 'unique' || request.type === 'key' ? 2 : 1),
    );
    const obstacle = obstacleToConstraint(this.#schema.rules, rule, request.ifNotExists);
    // NOTE: Neo4j's IF NOT EXISTS passes over a constraint, and not over an index that is in the way of one.
    const isPassed = request.ifNotExists && !obstacle?.code.includes('.Index');
    if (!this.#isFree(rule, obstacle, isPassed)) return false;
    yield* this.#add(rule);
    this.#counters.constraintsAdded++;
    return true;
  }

  dropIndex(name: string, ifExists: boolean): boolean {
    if (ifExists && !this.#isIndex(name)) return false;
    this.#remove(indexToDrop(this.#schema.rules, name));
    this.#counters.indexesRemoved++;
    return true;
  }

  dropConstraint(name: string, ifExists: boolean): boolean {
    if (ifExists && this.#schema.rules.get(name)?.kind !== 'constraint') return false;
    this.#remove(constraintToDrop(this.#schema.rules, name));
    this.#counters.constraintsRemoved++;
    return true;
  }

  /** In short steps: an index that was dropped is built again. */
  *undoSteps(): Generator<undefined> {
    for (const undo of this.#undo.splice(0).reverse()) yield* undo();
  }

  #isFree(rule: SchemaRule, obstacle: QueryFailed | undefined, ifNotExists: boolean): boolean {
    if (obstacle !== undefined && ifNotExists) return false;
    refuseRepeated(rule);
    if (obstacle !== undefined) throw obstacle;
    return true;
  }

  #isIndex(name: string): boolean {
    const rule = this.#schema.rules.get(name);
    return rule !== undefined && (rule.kind === 'index' || ownsIndex(rule));
  }

  *#add(rule: SchemaRule): Generator<undefined> {
    yield* this.#schema.addSteps(rule, this.#graph);
    this.#undo.push(() => {
      this.#schema.remove(rule.name);
      return [];
    });
  }

  #remove(rule: SchemaRule | QueryFailed): void {
    if (rule instanceof QueryFailed) throw rule;
    this.#schema.remove(rule.name);
    this.#undo.push(() => this.#schema.addSteps(rule, this.#graph));
  }
}
