/** One statement under way: its records as they come, and how it ended. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { AppError, Cancelled, movedTo, positionAt } from '../../graph/errors.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import type { AccessMode } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import type { WireSummary } from '../../graph/wire.ts';
import type { Api } from '../api.ts';
import { collectEntities, type Entities } from './answers.ts';

export type RunState =
  /** Others of its script come first. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly summary: WireSummary }
  /** The place of the error is counted in the whole script. */
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'cancelled' }
  /** The script ended before its turn. */
  | { readonly kind: 'skipped' };

export interface Run {
  readonly id: number;
  readonly statement: Statement;
  readonly plan: PlanWanted;
  readonly state: ReadonlySignal<RunState>;
  readonly columns: ReadonlySignal<readonly string[]>;
  /** Grows while the run goes on; follow `rowCount`, then read what is there. */
  readonly rows: readonly (readonly Value[])[];
  readonly rowCount: ReadonlySignal<number>;
  readonly elapsedMs: ReadonlySignal<number>;
  /** Nodes and edges anywhere in the rows so far. */
  entities(): Entities;
}

export type PlanWanted = 'none' | 'explain' | 'profile';

export interface RunOrder {
  readonly id: number;
  readonly statement: Statement;
  /** The text that the statement is part of, and where it begins there. */
  readonly script: string;
  readonly offset: number;
  readonly plan: PlanWanted;
  readonly mode: AccessMode;
  readonly rows: number;
}

/** A run with what only its script does: begin it, or end it without having begun. */
export interface DrivenRun extends Run {
  /** Resolves with the state in which it ended. */
  begin(abort: AbortSignal): Promise<RunState>;
  skip(): void;
  fail(error: AppError): void;
}

/** Readers are told a few times a second, not for each of ten thousand records. */
const TICK_MS = 100;

export function createRun(api: Api, order: RunOrder): DrivenRun {
  const { id, statement, plan, mode } = order;
  const state = signal<RunState>({ kind: 'waiting' });
  const columns = signal<readonly string[]>([]);
  const rows: (readonly Value[])[] = [];
  const rowCount = signal(0);
  const elapsedMs = signal(0);

  const ask = async (abort: AbortSignal): Promise<RunState> => {
    try {
      const request = { ...statement, mode, plan, limits: { rows: order.rows } };
      const listener = {
        onHeader(header: { readonly columns: readonly string[] }) {
          columns.value = header.columns;
        },
        onRecord(record: readonly Value[]) {
          rows.push(record);
        },
      };
      return { kind: 'done', summary: await api.run(request, listener, abort) };
    } catch (error) {
      if (error instanceof Cancelled || abort.aborted) return { kind: 'cancelled' };
      if (error instanceof AppError) return { kind: 'failed', error: inScript(error, order) };
      throw error;
    }
  };
  return {
    id,
    statement,
    plan,
    state,
    columns,
    rows,
    rowCount,
    elapsedMs,
    entities: () => collectEntities(rows.flat()),
    async begin(abort) {
      const start = performance.now();
      const tell = () => {
        rowCount.value = rows.length;
        elapsedMs.value = performance.now() - start;
      };
      state.value = { kind: 'running' };
      const ticker = setInterval(tell, TICK_MS);
      const ended = await ask(abort).finally(() => clearInterval(ticker));
      tell();
      state.value = ended;
      return ended;
    },
    skip() {
      state.value = { kind: 'skipped' };
    },
    fail(error) {
      state.value = { kind: 'failed', error };
    },
  };
}

function inScript(error: AppError, { script, offset }: RunOrder): AppError {
  const { position } = error;
  return position === undefined ? error : movedTo(error, positionAt(script, offset + position.offset));
}
