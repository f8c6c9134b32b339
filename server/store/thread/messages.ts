/** What the server's thread and the store's say to each other, in the order in which it is said. Every value of the port can be cloned as it is. */
import {
  AppError,
  type AppErrorOptions,
  Cancelled,
  InvalidInput,
  LimitReached,
  NotFound,
  QueryFailed,
  Refused,
  Unavailable,
} from '../../../graph/errors.ts';
import type { GraphSchema, Plan, RunOptions, StatementKind, StoreStatus, Summary } from '../../../graph/store.ts';
import type { Parameters, Value } from '../../../graph/values.ts';
import type { RecordPiece } from './pieces.ts';

export type Stored = readonly Value[];

/** What is asked once and answered once. */
export type Question =
  | { readonly kind: 'explain'; readonly statement: string; readonly parameters: Parameters }
  | { readonly kind: 'schema' }
  | { readonly kind: 'status' }
  | { readonly kind: 'close' };

export interface QuestionAnswers {
  readonly explain: { readonly plan: Plan; readonly kind: StatementKind };
  readonly schema: GraphSchema;
  readonly status: StoreStatus;
  readonly close: undefined;
}

/** To the store. `id` names a call for as long as it lives. */
export type Request =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly statement: string;
      readonly parameters: Parameters;
      readonly options: Omit<RunOptions, 'signal'>;
    }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** Its caller ended it. */
  | { readonly kind: 'end'; readonly id: number; readonly reason: ToldError }
  /** The reader has so many bytes of records behind it. */
  | { readonly kind: 'taken'; readonly id: number; readonly bytes: number }
  /** The reader wants no more; answered by `left` when nothing of the run is left. */
  | { readonly kind: 'leave'; readonly id: number };

/** From the store. */
export type Reply =
  | { readonly kind: 'opened' }
  | { readonly kind: 'begun'; readonly id: number; readonly columns: readonly string[] }
  | { readonly kind: 'records'; readonly id: number; readonly records: Stored[]; bytes: number }
  /** A record that is too large for one message; the last piece completes it. */
  | { readonly kind: 'piece'; readonly id: number; readonly piece: RecordPiece; readonly bytes: number }
  | { readonly kind: 'over'; readonly id: number; readonly summary: Summary }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: QuestionAnswers[Question['kind']] }
  | { readonly kind: 'left'; readonly id: number }
  /** `id` 0: the store cannot be opened. */
  | { readonly kind: 'failed'; readonly id: number; readonly error: ToldError };

const CLASSES = { InvalidInput, NotFound, QueryFailed, Refused, Cancelled, Unavailable, AppError };

/** An error as it is cloned. One that is no AppError is a bug, and keeps its stack for the log. */
export type ToldError =
  | { readonly kind: 'bug'; readonly error: unknown }
  | { readonly kind: 'limit'; readonly message: string; readonly options: AppErrorOptions; readonly limit: Limit }
  | { readonly kind: keyof typeof CLASSES; readonly message: string; readonly options: AppErrorOptions };

type Limit = LimitReached['limit'];

export function tellError(error: unknown): ToldError {
  if (!(error instanceof AppError)) return { kind: 'bug', error: error instanceof Error ? error : String(error) };
  const { message, code, hint, position, gqlStatus, cause } = error;
  const options = { code, hint, position, gqlStatus, ...(cause instanceof Error && { cause }) };
  if (error instanceof LimitReached) return { kind: 'limit', message, options, limit: error.limit };
  return { kind: classOf(error), message, options };
}

export function heardError(told: ToldError): unknown {
  if (told.kind === 'bug') return told.error;
  if (told.kind === 'limit') return new LimitReached(told.message, { ...told.options, limit: told.limit });
  return new CLASSES[told.kind](told.message, told.options);
}

/** NOTE: not by name: whoever bundles may change the names of classes. */
function classOf(error: AppError): keyof typeof CLASSES {
  if (error instanceof InvalidInput) return 'InvalidInput';
  if (error instanceof NotFound) return 'NotFound';
  if (error instanceof QueryFailed) return 'QueryFailed';
  if (error instanceof Refused) return 'Refused';
  if (error instanceof Cancelled) return 'Cancelled';
  return error instanceof Unavailable ? 'Unavailable' : 'AppError';
}
