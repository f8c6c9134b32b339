/** Errors, classed by what the caller can do next. The message says where, what, and what to do. */

import { shortened } from './shortened.ts';

/** What is quoted is shortened where it is a value; a name of the statement may be as long as the statement. */
const LONGEST_MESSAGE = 2000;

/** A place in a statement: `offset` in UTF-16 units from 0; `line` and `column` from 1. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface AppErrorOptions {
  /** Neo4j's code where one exists (`Neo.ClientError.Statement.SyntaxError`), else `Shabaka.<Word>`. */
  readonly code: string;
  /** What to do about it, in one sentence, where the message does not say. */
  readonly hint?: string | undefined;
  readonly position?: Position | undefined;
  readonly gqlStatus?: string | undefined;
  readonly cause?: unknown;
}

/** The base: everything a user may be told. Anything else that is thrown is a bug and answered as such. */
export class AppError extends Error {
  readonly code: string;
  readonly hint?: string;
  readonly position?: Position;
  readonly gqlStatus?: string;

  constructor(message: string, options: AppErrorOptions) {
    super(shortened(message, LONGEST_MESSAGE), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    if (options.hint !== undefined) this.hint = shortened(options.hint, LONGEST_MESSAGE);
    if (options.position !== undefined) this.position = options.position;
    if (options.gqlStatus !== undefined) this.gqlStatus = options.gqlStatus;
  }
}

/** The request itself is wrong (bad value, unknown key): change it. 422. */
export class InvalidInput extends AppError {}

/** There is no such thing. 404. */
export class NotFound extends AppError {}

/** The statement was understood as far as it goes and failed: parse, check, run, constraint. 400 or 409 by code. */
export class QueryFailed extends AppError {}

/** Not allowed in this mode or on this server (a write in read mode, LOAD CSV, a procedure off the list). 400. */
export class Refused extends AppError {}

/** A limit was reached: `limit` names it. 408 time, 413 bytes, 507 memory. */
export class LimitReached extends AppError {
  readonly limit: 'time' | 'rows' | 'bytes' | 'memory';

  constructor(message: string, options: AppErrorOptions & { readonly limit: LimitReached['limit'] }) {
    super(message, options);
    this.limit = options.limit;
  }
}

/** The caller ended it. 499. */
export class Cancelled extends AppError {}

/** The store or the server cannot answer now: try again later. 503 (429 where `code` is `Shabaka.TooMany`). */
export class Unavailable extends AppError {}

/** The same error at another place: where the statement is part of a longer text, that text's. */
export function movedTo(error: AppError, position: Position): AppError {
  return Object.create(error, { position: { value: position, enumerable: true } });
}

/** The line and column of an offset. Lines end with \n, \r or \r\n. */
export function positionAt(statement: string, offset: number): Position {
  let line = 1;
  let start = 0;
  const end = Math.min(offset, statement.length);
  for (let i = 0; i < end; i++) {
    const code = statement.charCodeAt(i);
    if (code === 10 || (code === 13 && statement.charCodeAt(i + 1) !== 10)) {
      line++;
      start = i + 1;
    }
  }
  return { offset: end, line, column: end - start + 1 };
}
