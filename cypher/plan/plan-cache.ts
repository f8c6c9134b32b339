/** Plans by text. A plan is made anew when the schema has changed, or the graph has grown or shrunk enough to be another one. */

import type { GraphReader } from '../../graph/property-graph.ts';
import type { SchemaReader } from '../../graph/property-schema.ts';
import type { Steps } from '../steps.ts';
import type { StatementPlan } from './statement.ts';

const CAPACITY = 500;
/** Longer statements are scripts that will not come again. */
const LONGEST = 20_000;

interface Entry {
  readonly plan: StatementPlan;
  readonly schemaVersion: number;
  readonly shape: string;
}

export class PlanCache {
  readonly #entries = new Map<string, Entry>();

  *get(text: string, graph: GraphReader & SchemaReader, make: () => Steps<StatementPlan>): Steps<StatementPlan> {
    const known = this.#entries.get(text);
    const { schemaVersion } = graph;
    const shape = shapeOf(graph);
    if (known && known.schemaVersion === schemaVersion && known.shape === shape) {
      this.#entries.delete(text);
      this.#entries.set(text, known);
      return known.plan;
    }
    const plan = yield* make();
    if (text.length <= LONGEST) this.#put(text, { plan, schemaVersion, shape });
    return plan;
  }

  clear(): void {
    this.#entries.clear();
  }

  #put(text: string, entry: Entry): void {
    this.#entries.delete(text);
    this.#entries.set(text, entry);
    if (this.#entries.size <= CAPACITY) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }
}

/** Orders of magnitude: another one may want another plan. New names end notifications about unknown ones. */
function shapeOf(graph: GraphReader): string {
  const names = [graph.labelsInUse(), graph.typesInUse(), graph.keysInUse()].map(({ length }) => length);
  return [Math.round(Math.log2(graph.nodeCount + 1)), Math.round(Math.log2(graph.edgeCount + 1)), ...names].join();
}
