/** Counting what an expansion would give: by the graph's own degrees where nothing is asked of the edges, else by walking. */

import { PAUSE, type Steps } from '../steps.ts';
import { degreeOf, type Fan, fansOf, isRepeated, otherEnd, resolveTypes, type TypeIds } from './adjacency.ts';
import { nodeIn, takesEdge } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import type { ExpandOptions } from './expand-options.ts';
import { fromBatches } from './from-batches.ts';
import { ARGUMENT, type Countable, type Operator } from './operator.ts';
import type { Row } from './row.ts';

/** The expansion as an operator that gives one row for each node, or for each node and type, with the number of edges. */
export function countedExpand(options: ExpandOptions, weight: number, type: number): Operator {
  return fromBatches('GetDegree', options, {
    *take(batch, { run, out }) {
      const types = resolveTypes(run.graph, options.types);
      for (const row of batch) {
        const node = nodeIn(row, options.from, run);
        if (node < 0) continue;
        if (run.spend(1)) yield PAUSE;
        for (const each of type < 0 ? [types] : typesApart(node, options, types, run)) {
          const count = yield* countOf(row, node, each, options, run);
          if (count === 0) continue;
          const next = row.slice();
          next[weight] = count;
          if (type >= 0) next[type] = run.graph.typeName(each?.[0] ?? -1);
          if (out.add(next)) yield out.taken();
        }
      }
    },
  });
}

/** Edges that are looked at without a pause. */
const FEW = 512;

/** For a subquery that is nothing but an expansion: its count without opening anything. */
export function countForRow(options: ExpandOptions): Pick<Countable, 'forRow' | 'forFew'> {
  const { source, from, direction } = options;
  if (source !== ARGUMENT) return {};
  if (isPicky(options)) return { forFew: (row, run, enough) => countFew(row, run, enough, options) };
  return {
    forRow: (row, run) => {
      const node = nodeIn(row, from, run);
      return node < 0 ? 0 : degreeOf(run.graph, node, direction, resolveTypes(run.graph, options.types));
    },
  };
}

function countFew(row: Row, run: Execution, enough: number, options: ExpandOptions): number | undefined {
  const { from, direction } = options;
  const node = nodeIn(row, from, run);
  if (node < 0) return 0;
  const types = resolveTypes(run.graph, options.types);
  if (degreeOf(run.graph, node, direction, types) > FEW) return undefined;
  let count = 0;
  for (const fan of fansOf(run.graph, node, direction, types)) {
    count += countIn(fan, 0, row, options, run, enough - count);
    if (count >= enough) break;
  }
  return count;
}

function isPicky({ unlike, testEdge, testNode }: ExpandOptions): boolean {
  return unlike.length > 0 || testEdge !== undefined || testNode !== undefined;
}

function typesApart(node: number, { direction }: ExpandOptions, types: TypeIds, run: Execution): readonly TypeIds[] {
  const { graph } = run;
  const out = direction === 'in' ? [] : graph.typesOf(node, 'out');
  const into = direction === 'out' ? [] : graph.typesOf(node, 'in');
  const present = new Set([...out, ...into]);
  return [...present].filter((type) => types === undefined || types.includes(type)).map((type) => [type]);
}

function* countOf(row: Row, node: number, types: TypeIds, options: ExpandOptions, run: Execution): Steps<number> {
  const { direction } = options;
  if (!isPicky(options)) return degreeOf(run.graph, node, direction, types);
  let count = 0;
  for (const fan of fansOf(run.graph, node, direction, types)) {
    for (let start = 0; start < fan.edges.length; start += FEW) {
      if (run.spend(1)) yield PAUSE;
      count += countIn(fan, start, row, options, run);
    }
  }
  return count;
}

/** Of a few edges from a place on; no further than `enough`. */
function countIn(
  { edges, way }: Fan,
  start: number,
  row: Row,
  options: ExpandOptions,
  run: Execution,
  enough = Number.POSITIVE_INFINITY,
): number {
  const { direction, testNode } = options;
  const { graph } = run;
  const stop = Math.min(start + FEW, edges.length);
  let count = 0;
  for (let i = start; i < stop && count < enough; i++) {
    run.spend(1);
    const id = edges[i] ?? -1;
    if (isRepeated(graph, id, way, direction) || !takesEdge(row, id, options, run)) continue;
    if (!testNode || testNode(otherEnd(graph, id, way), run)) count++;
  }
  return count;
}
