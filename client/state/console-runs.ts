/** The console: a statement, its parameters, its runs. Records are read as they come. */
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { AppError } from '../../graph/errors.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import type { AccessMode } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import type { WireSummary } from '../../graph/wire.ts';
import type { Entities } from './picture.ts';

export type RunState =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly summary: WireSummary }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'cancelled' };

export interface Run {
  readonly id: number;
  readonly statement: Statement;
  readonly plan: 'none' | 'explain' | 'profile';
  readonly state: ReadonlySignal<RunState>;
  readonly columns: ReadonlySignal<readonly string[]>;
  /** Grows while the run goes on; follow `rowCount`, then read what is there. */
  readonly rows: readonly (readonly Value[])[];
  readonly rowCount: ReadonlySignal<number>;
  readonly elapsedMs: ReadonlySignal<number>;
  /** Nodes and edges anywhere in the rows so far. */
  entities(): Entities;
}

export interface ConsoleState {
  readonly text: Signal<string>;
  /** JSON of the parameters, as the user edits it. */
  readonly parametersText: Signal<string>;
  readonly mode: Signal<AccessMode>;
  readonly rowLimit: Signal<number>;
  readonly current: ReadonlySignal<Run | undefined>;
  /** The last runs, newest first. */
  readonly runs: ReadonlySignal<readonly Run[]>;
  /** Puts a statement into the console ("show Cypher") without running it. */
  put(statement: Statement): void;
  /** Counts the puts, so that a view can open the drawer and focus. */
  readonly putCount: ReadonlySignal<number>;
  run(plan?: Run['plan']): Run | undefined;
  cancel(): void;
  addToPicture(run: Run): void;
  replacePicture(run: Run): void;
}
