/** Fills an empty graph with nodes and edges under the ids that they had, each kind in ascending order; gaps stay gaps. */
import type { GraphReader } from '../property-graph.ts';
import type { GraphData } from './graph-data.ts';
import type { PropertyRow } from './property-table.ts';
import type { Schema } from './schema.ts';
import type { SchemaRule } from './schema-rules.ts';

export interface LoadedExtent {
  readonly nodeIdBound: number;
  readonly edgeIdBound: number;
  /** Absent: those that every graph begins with. */
  readonly rules: readonly SchemaRule[] | undefined;
}

export class GraphLoader {
  readonly #data: GraphData;
  readonly #schema: Schema;
  readonly #graph: GraphReader;
  readonly #finished: () => void;

  constructor(data: GraphData, schema: Schema, graph: GraphReader, finished: () => void) {
    this.#data = data;
    this.#schema = schema;
    this.#graph = graph;
    this.#finished = finished;
  }

  /** Names in the order of their ids. */
  names(labels: readonly string[], types: readonly string[], keys: readonly string[]): void {
    for (const name of labels) this.#data.labels.intern(name);
    for (const name of types) this.#data.types.intern(name);
    for (const name of keys) this.#data.keys.intern(name);
  }

  /** `properties.keys` ascending. */
  node(id: number, labels: readonly number[], properties: PropertyRow): void {
    this.#data.nodeIdBound = id;
    this.#data.addNode(labels, properties);
  }

  /** After its nodes. Throws a RangeError where they are not there. */
  edge(id: number, type: number, start: number, end: number, properties: PropertyRow): void {
    this.#data.edgeIdBound = id;
    this.#data.bringEdge(type, start, end, properties);
  }

  /** In short steps. */
  *finishSteps({ nodeIdBound, edgeIdBound, rules }: LoadedExtent): Generator<undefined> {
    this.#data.truncate(nodeIdBound, edgeIdBound);
    yield* this.#data.adjacency.fillSteps({ nodes: nodeIdBound, edges: edgeIdBound, types: this.#data.types.size });
    if (rules !== undefined) yield* this.#schema.replaceAllSteps(rules, this.#graph);
    this.#finished();
  }
}
