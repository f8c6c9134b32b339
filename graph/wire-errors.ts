/** Errors as JSON, and back to the class that tells the caller what to do next. One table for both ends. */
import { z } from 'zod';
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
} from './errors.ts';

/** What an error looks like in a response's body and in the last line of a stream. */
export const wireError = z.object({
  code: z.string(),
  message: z.string(),
  status: z.int(),
  hint: z.string(),
  position: z.object({ offset: z.int(), line: z.int(), column: z.int() }).exactOptional(),
  gqlStatus: z.string().exactOptional(),
});
export type WireError = z.infer<typeof wireError>;

/** Where the code says more than the class does. */
const STATUS_OF_CODE: ReadonlyMap<string, number> = new Map([
  ['Shabaka.InvalidJson', 400],
  ['Shabaka.InvalidEncoding', 400],
  ['Shabaka.InvalidAddress', 400],
  ['Shabaka.ForeignHost', 403],
  ['Shabaka.ForeignOrigin', 403],
  ['Shabaka.MethodNotAllowed', 405],
  ['Shabaka.UnsupportedMediaType', 415],
  ['Shabaka.TooMany', 429],
  ['Shabaka.ViewChanged', 409],
  ['Shabaka.ViewNameTaken', 409],
]);

const STATUS_OF_LIMIT = { time: 408, rows: 413, bytes: 413, memory: 507 } as const;

/** The code of an unexpected error: a bug, told without its details. */
export const INTERNAL_CODE = 'Shabaka.Internal';

export function statusOf(error: unknown): number {
  if (!(error instanceof AppError)) return 500;
  const byCode = STATUS_OF_CODE.get(error.code);
  if (byCode !== undefined) return byCode;
  if (error instanceof InvalidInput) return 422;
  if (error instanceof NotFound) return 404;
  if (error instanceof QueryFailed) return isConflict(error.code) ? 409 : 400;
  if (error instanceof Refused) return 400;
  if (error instanceof LimitReached) return STATUS_OF_LIMIT[error.limit];
  if (error instanceof Cancelled) return 499;
  if (error instanceof Unavailable) return 503;
  return 500;
}

/** What a user may be told of any error. One that is no `AppError` is a bug: its text stays in the log. */
export function encodeError(error: unknown): WireError {
  if (!(error instanceof AppError)) {
    return {
      code: INTERNAL_CODE,
      message: 'server: something unexpected went wrong.',
      status: 500,
      hint: 'Try again; if it stays, the log of the server has the cause.',
    };
  }
  const json: WireError = {
    code: error.code,
    message: error.message,
    status: statusOf(error),
    hint: error.hint ?? defaultHint(error),
  };
  if (error.position !== undefined) json.position = error.position;
  if (error.gqlStatus !== undefined) json.gqlStatus = error.gqlStatus;
  return json;
}

/** The error that `encodeError` was given, as far as JSON carries it: same class, code, message and position. */
export function decodeError(json: WireError): AppError {
  const { code, message, status, hint, position, gqlStatus } = json;
  const options: AppErrorOptions = {
    code,
    ...(hint === '' ? {} : { hint }),
    ...(position === undefined ? {} : { position }),
    ...(gqlStatus === undefined ? {} : { gqlStatus }),
  };
  switch (status) {
    case 400:
      if (isWrongRequest(code)) return new InvalidInput(message, options);
      return isRefusal(code) ? new Refused(message, options) : new QueryFailed(message, options);
    case 403:
      return new Refused(message, options);
    case 404:
    case 405:
      return new NotFound(message, options);
    case 408:
      return new LimitReached(message, { ...options, limit: 'time' });
    case 409:
      return new QueryFailed(message, options);
    case 413:
      return new LimitReached(message, { ...options, limit: 'bytes' });
    case 415:
    case 422:
      return new InvalidInput(message, options);
    case 429:
    case 503:
      return new Unavailable(message, options);
    case 499:
      return new Cancelled(message, options);
    case 507:
      return new LimitReached(message, { ...options, limit: 'memory' });
    default:
      return new AppError(message, options);
  }
}

function isConflict(code: string): boolean {
  return code.startsWith('Neo.ClientError.Schema.');
}

/** One that cannot even be read. */
function isWrongRequest(code: string): boolean {
  return code === 'Shabaka.InvalidJson' || code === 'Shabaka.InvalidEncoding' || code === 'Shabaka.InvalidAddress';
}

function isRefusal(code: string): boolean {
  return (
    code.startsWith('Shabaka.') ||
    code.startsWith('Neo.ClientError.Security.') ||
    code === 'Neo.ClientError.Statement.AccessMode'
  );
}

function defaultHint(error: AppError): string {
  if (error instanceof QueryFailed) return 'Change the statement and run it again.';
  if (error instanceof InvalidInput) return 'Change the request and send it again.';
  if (error instanceof Refused) return 'Nothing was run.';
  if (error instanceof LimitReached) return 'Ask for less, or raise the limit of this request.';
  if (error instanceof Unavailable) return 'Try again in a moment.';
  return '';
}
