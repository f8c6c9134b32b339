/** Counting what an expansion would give: by the graph's own degrees where nothing is asked of the edges, else by walking. */

import { PAUSE, type Steps } from '../steps.ts';
import { degreeOf, type Fan, fansOf, isRepeated, otherEnd, resolveTypes, type TypeIds } from './adjacency.ts';
import { nodeIn, usesEdge } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import type { ExpandOptions } from './expand-options.ts';
import { opened } from './opened.ts';
import { ARGUMENT, type Countable, type Operator } from './operator.ts';
import type { Batch, Row } from './row.ts';

/** The expansion as an operator that gives one row for each node, or for each node and type, with the number of edges. */
export function countedExpand(options: ExpandOptions, weight: number, type: number): Operator {
  const { source, details, introduces, estimatedRows, from } = options;
  return {
    name: 'GetDegree',
    details,
    introduces,
    estimatedRows,
    source,
    *open(run, seed) {
      const types = resolveTypes(run.graph, options.types);
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        const out: Batch = [];
        for (const row of batch) {
          const node = nodeIn(row, from, run);
          if (node < 0) continue;
          if (run.spend(1)) yield PAUSE;
          for (const each of type < 0 ? [types] : typesApart(node, options, types, run)) {
            const count = yield* countOf(row, node, each, options, run);
            if (count === 0) continue;
            const next = row.slice();
            next[weight] = count;
            if (type >= 0) next[type] = run.graph.typeName(each?.[0] ?? -1);
            out.push(next);
          }
        }
        if (out.length > 0) yield out;
      }
    },
  };
}

/** More edges than these are walked in steps. */
const FEW = 512;

/** For a subquery that is nothing but an expansion: its count without opening anything. */
export function countForRow(options: ExpandOptions): Pick<Countable, 'forRow' | 'forFew'> {
  const { source, from, direction } = options;
  if (source !== ARGUMENT) return {};
  if (isPicky(options)) return { forFew: (row, run, enough) => countFew(row, run, enough, options) };
  return {
    forRow: (row, run) => {
      const node = nodeIn(row, from, run);
      if (node < 0) return 0;
      return degreeOf(run.graph, node, direction, resolveTypes(run.graph, options.types));
    },
  };
}

function countFew(row: Row, run: Execution, enough: number, options: ExpandOptions): number | undefined {
  const { from, direction, unlike, testEdge, testNode } = options;
  const { graph } = run;
  const node = nodeIn(row, from, run);
  if (node < 0) return 0;
  const types = resolveTypes(graph, options.types);
  if (degreeOf(graph, node, direction, types) > FEW) return undefined;
  let count = 0;
  for (const { edges, way } of fansOf(graph, node, direction, types)) {
    for (let i = 0; i < edges.length; i++) {
      run.spend(1);
      const id = edges[i] ?? -1;
      if (isRepeated(graph, id, way, direction)) continue;
      if (unlike.length > 0 && usesEdge(row, unlike, id)) continue;
      if (testEdge && !testEdge(id, run)) continue;
      if (testNode && !testNode(otherEnd(graph, id, way), run)) continue;
      if (++count >= enough) return count;
    }
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
  for (const fan of fansOf(run.graph, node, direction, types)) count += yield* countIn(fan, row, options, run);
  return count;
}

function* countIn({ edges, way }: Fan, row: Row, options: ExpandOptions, run: Execution): Steps<number> {
  const { direction, unlike, testEdge, testNode } = options;
  const { graph } = run;
  let count = 0;
  for (let i = 0; i < edges.length; i++) {
    if (run.spend(1)) yield PAUSE;
    const id = edges[i] ?? -1;
    if (isRepeated(graph, id, way, direction)) continue;
    if (unlike.length > 0 && usesEdge(row, unlike, id)) continue;
    if (testEdge && !testEdge(id, run)) continue;
    if (testNode && !testNode(otherEnd(graph, id, way), run)) continue;
    count++;
  }
  return count;
}
