/** The server's routes as functions. Errors come back as the classes that were thrown there. */

import type { Statement } from '../graph/statements/fragment.ts';
import type { AccessMode } from '../graph/store.ts';
import type { Value } from '../graph/values.ts';
import type { AnswerHeader, ReadyAnswer, RequestLimits, SchemaAnswer, WireSummary } from '../graph/wire.ts';

export interface RunRequest extends Statement {
  readonly mode?: AccessMode;
  readonly limits?: RequestLimits;
  readonly plan?: 'none' | 'explain' | 'profile';
}

/** Told as an answer comes in. A stream that breaks off rejects `run` with `Shabaka.BrokenStream`. */
export interface RunListener {
  onHeader?(header: AnswerHeader): void;
  onRecord(record: readonly Value[]): void;
}

export interface Api {
  ready(signal?: AbortSignal): Promise<ReadyAnswer>;
  schema(signal?: AbortSignal): Promise<SchemaAnswer>;
  run(request: RunRequest, listener: RunListener, signal?: AbortSignal): Promise<WireSummary>;
  cancel(queryId: string): Promise<void>;
  exportFile(
    format: string,
    body: object,
    signal?: AbortSignal,
  ): Promise<{ readonly blob: Blob; readonly name: string }>;
}
