/** Errors of neo4j-driver to the classes of graph/errors: by code and GQL status, never by the text of a message. */
import { Neo4jError } from 'neo4j-driver';
import {
  AppError,
  type AppErrorOptions,
  Cancelled,
  LimitReached,
  type Position,
  positionAt,
  QueryFailed,
  Refused,
  Unavailable,
} from '../../graph/errors.ts';

/** Where a statement was sent with something before it, as EXPLAIN is: how many characters and lines that was. */
export interface SentStatement {
  readonly statement: string;
  readonly prefixLength: number;
}

const PLACE_IN_MESSAGE = /\s*\(line \d+, column \d+ \(offset: (\d+)\)\).*$/s;

const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);
const CREDENTIALS = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.TokenExpired',
]);

/** What to do, for messages of Neo4j that say no more than `/ by zero`. */
const HINTS: ReadonlyMap<string, string> = new Map([
  [
    'Neo.ClientError.Statement.ArithmeticError',
    'An integer was divided by 0, or a number grew past 64 bits. Leave such rows out with WHERE, or reckon with floats: 1 / 0.0.',
  ],
]);

/** What was under way: a statement, or the first connection to an address, which whoever starts the server is told again. */
export interface DriverErrorContext {
  readonly sent?: SentStatement;
  readonly address?: string;
}

/** Our error for anything that the driver throws; ours pass through, the unknown stay as they are (bugs). */
export function fromDriverError(error: unknown, { sent, address = 'it' }: DriverErrorContext): unknown {
  if (error instanceof AppError || !(error instanceof Neo4jError)) return error;
  const { code } = error;
  const options: AppErrorOptions = { code, cause: error, ...gqlOf(error) };
  if (CREDENTIALS.has(code)) {
    return new Unavailable('Neo4j: it does not accept NEO4J_USER and NEO4J_PASSWORD.', {
      ...options,
      hint: 'Correct them in the configuration of this server and start it again.',
    });
  }
  if (AWAY.has(code) || code.startsWith('Neo.TransientError.') || code.includes('DatabaseUnavailable')) {
    return fromTransient(error, options, address);
  }
  if (code.includes('TransactionTimedOut')) {
    return new LimitReached('statement: it took longer than its time limit, and was stopped.', {
      ...options,
      limit: 'time',
      hint: 'Ask for less, or raise the time limit of this statement.',
    });
  }
  if (code.endsWith('.Terminated') || code.endsWith('.LockClientStopped')) {
    return new Cancelled('statement: it was ended before its end.', options);
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return new Refused('statement: it would change the graph, and this is read mode.', options);
  }
  if (code.startsWith('Neo.ClientError.Security.')) return new Refused(`Neo4j: ${plainMessage(error)}`, options);
  const hint = HINTS.get(code);
  return new QueryFailed(plainMessage(error), {
    ...options,
    ...(hint === undefined ? {} : { hint }),
    ...placeOf(error, sent),
  });
}

function fromTransient(error: Neo4jError, options: AppErrorOptions, address: string): AppError {
  const { code } = error;
  if (code.includes('OutOfMemory') || code.includes('StackOverFlow')) {
    return new LimitReached('statement: it needs more memory than Neo4j gives one transaction, and was stopped.', {
      ...options,
      limit: 'memory',
      hint: 'Return or collect less at once, for example with LIMIT or by filtering earlier.',
    });
  }
  if (code.startsWith('Neo.TransientError.Transaction.')) {
    return new Unavailable(`Neo4j: ${plainMessage(error)}`, { ...options, hint: 'Run it again.' });
  }
  const isFull = error.message.includes('acquisition') || code.includes('Limit') || code.includes('NoThreads');
  return isFull
    ? new Unavailable('Neo4j: too many statements are under way.', { ...options, hint: 'Try again in a moment.' })
    : new Unavailable(`Neo4j: ${address} cannot be reached.`, {
        ...options,
        hint: 'Check that it runs and that NEO4J_URI names it.',
      });
}

/** Neo4j puts the place and a drawing of it behind the message; both have better homes. */
function plainMessage({ message }: Neo4jError): string {
  const text = message.replace(PLACE_IN_MESSAGE, '').trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function placeOf(error: Neo4jError, sent?: SentStatement): { readonly position?: Position } {
  const offset = PLACE_IN_MESSAGE.exec(error.message)?.[1];
  if (offset === undefined || sent === undefined) return {};
  return { position: positionAt(sent.statement, Math.max(0, Number(offset) - sent.prefixLength)) };
}

function gqlOf({ gqlStatus }: Neo4jError): { readonly gqlStatus?: string } {
  return gqlStatus === '' || gqlStatus === undefined ? {} : { gqlStatus };
}
