/** Whether the server and its store answer, what the store is, and its schema. A lost store is a state, not a crash. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { AppError } from '../../graph/errors.ts';
import type { StoreStatus } from '../../graph/store.ts';
import type { SchemaAnswer } from '../../graph/wire.ts';

export type ConnectionStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready'; readonly store: StoreStatus }
  | { readonly kind: 'away'; readonly error: AppError; readonly nextTryInMs: number };

export interface Connection {
  readonly status: ReadonlySignal<ConnectionStatus>;
  readonly schema: ReadonlySignal<SchemaAnswer | undefined>;
  /** Asks now; later by itself while away. */
  check(): Promise<void>;
  refreshSchema(): Promise<void>;
  stop(): void;
}
