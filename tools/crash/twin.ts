/** What an area has to be: a graph in memory that nothing kills, given the statements that were acknowledged. */
import { createEngine, type Engine, type Readable, type Writable } from '../../cypher/engine.ts';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import type { Value } from '../../graph/values.ts';
import { encodedRow, stateOf, stateStatements } from './area-state.ts';
import type { RandomWrite } from './random-writes.ts';

export class Twin {
  readonly #area: number;
  readonly #engine: Engine = createEngine(createMemoryGraph());

  constructor(area: number) {
    this.#area = area;
  }

  state(): string {
    return this.#stateIn(this.#engine.graph.snapshot());
  }

  /** Does what the statement does; nothing where it fails. */
  apply(write: RandomWrite): void {
    this.#transaction(write, true);
  }

  /** The state that the statement would make, which is not kept. */
  stateAfter(write: RandomWrite): string {
    return this.#transaction(write, false);
  }

  #transaction({ statement, parameters }: RandomWrite, isKept: boolean): string {
    const transaction = this.#engine.graph.begin();
    try {
      rowsOf(this.#engine, statement, { target: transaction, parameters });
      transaction.checkCommit();
      const state = isKept ? '' : this.#stateIn(transaction);
      if (isKept) transaction.commit();
      else transaction.rollback();
      return state;
    } catch {
      transaction.rollback();
      return isKept ? '' : this.state();
    }
  }

  #stateIn(target: Readable): string {
    return stateOf(
      stateStatements(this.#area).flatMap((statement) => rowsOf(this.#engine, statement, { target }).map(encodedRow)),
    );
  }
}

interface RowsOptions {
  readonly target: Readable | Writable;
  readonly parameters?: RandomWrite['parameters'];
}

function rowsOf(engine: Engine, statement: string, { target, parameters = {} }: RowsOptions): (readonly Value[])[] {
  const given = new Map<string, Value>(Object.entries(parameters));
  const running = engine.prepare(statement, given).start(target);
  const rows: (readonly Value[])[] = [];
  for (let isDone = false; !isDone; ) {
    const { records, done } = running.step(Number.POSITIVE_INFINITY);
    rows.push(...records);
    isDone = done;
  }
  running.close();
  return rows;
}
