/** Whether the server and its store answer, what the store is, and its schema. A lost store is a state, not a crash. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import type { StoreStatus } from '../../graph/store.ts';
import type { SchemaAnswer } from '../../graph/wire.ts';
import type { Api } from '../api.ts';

export type ConnectionStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready'; readonly store: StoreStatus }
  | { readonly kind: 'away'; readonly error: AppError; readonly nextTryInMs: number };

export interface Connection {
  readonly status: ReadonlySignal<ConnectionStatus>;
  readonly schema: ReadonlySignal<SchemaAnswer | undefined>;
  /** Asks now; afterwards by itself, sooner while away. Resolves when the answer is there. */
  check(): Promise<void>;
  /** The same, and the schema is read again. */
  refresh(): Promise<void>;
  stop(): void;
}

const WHILE_READY_MS = 15_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;

export function createConnection(api: Api): Connection {
  const status = signal<ConnectionStatus>({ kind: 'connecting' });
  const schema = signal<SchemaAnswer | undefined>(undefined);
  const life = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;
  let isSchemaRead = false;

  const next = (delayMs: number) => {
    clearTimeout(timer);
    if (!life.signal.aborted) timer = setTimeout(() => void connection.check(), delayMs);
  };
  const connection: Connection = {
    status,
    schema,
    async check() {
      try {
        const { store } = await api.ready(life.signal);
        if (!isSchemaRead) schema.value = await api.schema(life.signal);
        isSchemaRead = true;
        status.value = { kind: 'ready', store };
        retryMs = FIRST_RETRY_MS;
        next(WHILE_READY_MS);
      } catch (error) {
        if (life.signal.aborted) return;
        if (!(error instanceof AppError)) throw error;
        status.value = { kind: 'away', error, nextTryInMs: retryMs };
        next(retryMs);
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      }
    },
    refresh() {
      isSchemaRead = false;
      return connection.check();
    },
    stop() {
      life.abort();
      clearTimeout(timer);
    },
  };
  return connection;
}
