/** Statements with the answers that Neo4j gave: what the engine must go on answering where no Neo4j is at hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FuzzCase, Outcome } from './outcome.ts';

const FOLDER = import.meta.dirname;
export const RECORDED_FILE = join(FOLDER, 'regressions.jsonl');

/** One line of the file. Without a graph it is the one of the statements written by hand. */
export interface Recorded {
  readonly graph?: string;
  readonly statement: string;
  readonly isOrdered?: true;
  readonly columns?: readonly string[];
  readonly rows?: readonly string[];
  readonly counters?: Extract<Outcome, { kind: 'rows' }>['counters'];
  readonly state?: readonly string[];
  readonly code?: string;
  readonly offset?: number;
}

export function handWrittenGraph(): string {
  return readFileSync(join(FOLDER, 'hand-written.graph.cypher'), 'utf8');
}

/** One statement a line, `⏎` for a new line in it, `#` before a heading. */
export function handWrittenCases(): readonly FuzzCase[] {
  const graph = handWrittenGraph();
  return readFileSync(join(FOLDER, 'hand-written.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ graph, statement: line.replaceAll('⏎', '\n'), isOrdered: /ORDER BY[^}]*$/.test(line) }));
}

export function readRecorded(): readonly { readonly fuzzCase: FuzzCase; readonly outcome: Outcome }[] {
  const graph = handWrittenGraph();
  return readFileSync(RECORDED_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const recorded = JSON.parse(line) as Recorded;
      const { statement, isOrdered = false } = recorded;
      return { fuzzCase: { graph: recorded.graph ?? graph, statement, isOrdered }, outcome: outcomeOf(recorded) };
    });
}

export function toRecorded(fuzzCase: FuzzCase, outcome: Outcome): Recorded {
  const { graph, statement, isOrdered } = fuzzCase;
  return {
    ...(graph === handWrittenGraph() ? {} : { graph }),
    statement,
    ...(isOrdered && { isOrdered }),
    ...(outcome.kind === 'error'
      ? {
          code: outcome.code,
          ...(outcome.offset === undefined ? {} : { offset: outcome.offset }),
          ...(outcome.state === undefined ? {} : { state: outcome.state }),
        }
      : {
          columns: outcome.columns,
          rows: outcome.rows,
          ...(Object.keys(outcome.counters).length > 0 && { counters: outcome.counters }),
          ...(outcome.state === undefined ? {} : { state: outcome.state }),
        }),
  };
}

function outcomeOf({ code, offset, columns = [], rows = [], counters = {}, state }: Recorded): Outcome {
  if (code !== undefined) {
    const place = offset === undefined ? {} : { offset };
    return { kind: 'error', code, message: '', ...place, ...(state === undefined ? {} : { state }) };
  }
  return { kind: 'rows', columns, rows, looseRows: rows, counters, ...(state === undefined ? {} : { state }) };
}
