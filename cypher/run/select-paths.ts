/** Of all paths between two ends the shortest ones, as many as asked for: SHORTEST k, ALL SHORTEST, SHORTEST k GROUPS, ANY k. */
import type { Compiled } from '../compile/compiled.ts';
import { isPathRef } from '../values/kinds.ts';
import { Meter } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, PAUSE, type Row } from './row.ts';
import { sizeOfRow } from './size.ts';
import type { CountOf } from './slice.ts';

export interface SelectPathsOptions {
  readonly source: Operator;
  /** Finds every path of one row. */
  readonly inner: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly path: number;
  readonly count: Compiled;
  readonly countOf: CountOf;
  /** The count is of lengths, all paths of each, and not of paths. */
  readonly byGroup: boolean;
}

export function selectPaths(options: SelectPathsOptions): Operator {
  const { source, inner, details, introduces, path, count, countOf, byGroup } = options;
  return {
    name: 'StatefulShortestPath',
    details,
    introduces,
    source,
    nested: [inner],
    *open(run, seed) {
      const wanted = yield* countOf(count, seed, run);
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const meter = new Meter(run);
          try {
            const parts = new Map<string, Row[]>();
            for (const found of opened(inner, run, row)) {
              if (found === PAUSE) {
                yield PAUSE;
                continue;
              }
              for (const each of found) {
                meter.add(sizeOfRow(each));
                const ends = endsOf(each, path);
                const part = parts.get(ends);
                if (part) part.push(each);
                else parts.set(ends, [each]);
              }
            }
            for (const part of parts.values()) {
              const chosen = choose(part, path, wanted, byGroup);
              if (chosen.length > 0) yield chosen;
            }
          } finally {
            meter.release();
          }
        }
      }
    },
  };
}

function endsOf(row: Row, path: number): string {
  const value = row[path] ?? null;
  return isPathRef(value) ? `${value.nodes[0]} ${value.nodes.at(-1)}` : '';
}

function lengthOf(row: Row, path: number): number {
  const value = row[path] ?? null;
  return isPathRef(value) ? value.edges.length : 0;
}

function choose(rows: Row[], path: number, wanted: number, byGroup: boolean): Batch {
  rows.sort((a, b) => lengthOf(a, path) - lengthOf(b, path));
  if (!byGroup) return rows.slice(0, wanted);
  const lengths = new Set<number>();
  const chosen: Batch = [];
  for (const row of rows) {
    lengths.add(lengthOf(row, path));
    if (lengths.size > wanted) break;
    chosen.push(row);
  }
  return chosen;
}
