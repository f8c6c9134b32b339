/** Expand(Into): the edges between two nodes that are both known. */
import { PAUSE } from '../steps.ts';
import { resolveTypes } from './adjacency.ts';
import { Connections } from './connections.ts';
import { nodeIn, usesEdge } from './entity-slots.ts';
import type { ExpandOptions } from './expand-options.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize } from './row.ts';

export function expandInto(options: ExpandOptions): Operator {
  const { source, details, introduces, estimatedRows, from, to, edge, direction, unlike, testEdge } = options;
  return {
    name: 'Expand(Into)',
    details,
    introduces,
    estimatedRows,
    source,
    countable: { drops: options.names.slice(0, 1), counted: (weight, type) => countedInto(options, weight, type) },
    *open(run, seed) {
      const connections = new Connections(run.graph, direction, resolveTypes(run.graph, options.types));
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const a = nodeIn(row, from, run);
          const b = nodeIn(row, to, run);
          if (a < 0 || b < 0) continue;
          const found = connections.known(a, b, run) ?? (yield* connections.scan(a, b, run));
          for (const id of found) {
            if (run.spend(1)) yield PAUSE;
            if (unlike.length > 0 && usesEdge(row, unlike, id)) continue;
            if (testEdge && !testEdge(id, run)) continue;
            const next = row.slice();
            if (edge >= 0) next[edge] = { kind: 'edgeRef', id };
            out.push(next);
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}

/** One row for each pair, with the number of edges between them. */
function countedInto(options: ExpandOptions, weight: number, type: number): Operator {
  const { source, details, introduces, estimatedRows, from, to, direction, unlike, testEdge } = options;
  if (type >= 0) throw new Error('run: an expansion between known nodes does not tell types apart');
  return {
    name: 'Expand(Into)',
    details,
    introduces,
    estimatedRows,
    source,
    *open(run, seed) {
      const connections = new Connections(run.graph, direction, resolveTypes(run.graph, options.types));
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        const out: Batch = [];
        for (const row of batch) {
          const a = nodeIn(row, from, run);
          const b = nodeIn(row, to, run);
          if (a < 0 || b < 0) continue;
          const found = connections.known(a, b, run) ?? (yield* connections.scan(a, b, run));
          let count = 0;
          for (const id of found) {
            if (unlike.length > 0 && usesEdge(row, unlike, id)) continue;
            if (!testEdge || testEdge(id, run)) count++;
          }
          if (count === 0) continue;
          row[weight] = count;
          out.push(row);
        }
        if (out.length > 0) yield out;
      }
    },
  };
}
