/** The opening of the page: once the store answers, the words of the graph and the first picture; what fails can be tried again. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import type { SchemaAnswer } from '../../graph/wire.ts';
import type { Connection } from './connection.ts';
import { IDLE, type Loaded } from './loaded.ts';

export interface Opening {
  readonly state: ReadonlySignal<Loaded<true>>;
  /** True from the start until the first picture is there or has failed, unless the store is away. */
  readonly isUnderWay: ReadonlySignal<boolean>;
  /** Opens as soon as the store answers. */
  begin(): void;
  retry(): void;
  stop(): void;
}

export function createOpening(connection: Connection, open: (schema: SchemaAnswer) => Promise<void>): Opening {
  const state = signal<Loaded<true>>(IDLE);
  let stop = () => {};
  const run = async (schema: SchemaAnswer) => {
    state.value = { kind: 'loading' };
    try {
      await open(schema);
      state.value = { kind: 'loaded', value: true };
    } catch (error) {
      state.value = { kind: 'failed', error: error instanceof AppError ? error : unforeseen(error) };
    }
  };
  return {
    state,
    isUnderWay: computed(() => {
      const { kind } = state.value;
      return kind === 'loading' || (kind === 'idle' && connection.status.value.kind !== 'away');
    }),
    begin() {
      stop = effect(() => {
        const schema = connection.schema.value;
        if (state.value.kind !== 'idle' || connection.status.value.kind !== 'ready' || schema === undefined) return;
        void run(schema);
      });
    },
    retry() {
      if (state.peek().kind === 'failed') state.value = IDLE;
    },
    stop: () => stop(),
  };
}

/** A mistake of ours: told like any other failure, since an empty page would tell nothing. */
function unforeseen(cause: unknown): AppError {
  return new AppError('page: the first picture could not be made.', {
    code: 'Shabaka.Internal',
    hint: 'Try again; if it stays, reload the page.',
    cause,
  });
}
