/** The server's routes as functions. Errors come back as the classes that were thrown there. */
import './zod-without-eval.ts';
import { z } from 'zod';
import { AppError, Cancelled, Unavailable } from '../graph/errors.ts';
import type { Statement } from '../graph/statements/fragment.ts';
import type { AccessMode } from '../graph/store.ts';
import {
  type ExportRequest,
  type ReadyAnswer,
  type RequestLimits,
  readyAnswer,
  type SchemaAnswer,
  schemaAnswer,
  type WireSummary,
} from '../graph/wire.ts';
import { COLUMNS_TYPE } from '../graph/wire-columns.ts';
import { encodeParameters } from '../graph/wire-encode.ts';
import { decodeError, wireError } from '../graph/wire-errors.ts';
import { type RunListener, readAnswer } from './answer-stream.ts';
import { createViewsApi, type ViewsApi } from './views-api.ts';

export interface RunRequest extends Statement {
  readonly mode?: AccessMode;
  readonly limits?: RequestLimits;
  readonly plan?: 'none' | 'explain' | 'profile';
}

export interface Api {
  ready(signal?: AbortSignal): Promise<ReadyAnswer>;
  schema(signal?: AbortSignal): Promise<SchemaAnswer>;
  /** Resolves when the last record was told. An answer that breaks off rejects with `Shabaka.BrokenStream`. */
  run(request: RunRequest, listener: RunListener, signal?: AbortSignal): Promise<WireSummary>;
  cancel(queryId: string): Promise<void>;
  readonly views: ViewsApi;
  exportFile(
    format: string,
    body: ExportRequest,
    signal?: AbortSignal,
  ): Promise<{ readonly blob: Blob; readonly name: string }>;
}

/** `base` is the address that routes are relative to (empty in a browser); `send` is `fetch`. */
export function createApi(base = '', send: typeof fetch = (...request) => fetch(...request)): Api {
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await reach(() => send(`${base}/api/${path}`, init), init.signal ?? undefined);
    if (!response.ok) throw await errorOf(response);
    return response;
  };
  const get = async (path: string, signal?: AbortSignal): Promise<unknown> => {
    const response = await call(path, signal === undefined ? {} : { signal });
    return reach(() => response.json(), signal);
  };
  const views = createViewsApi({
    call,
    read: async (schema, response) => parse(schema, await reach(() => response.json(), undefined)),
  });
  return {
    views,
    ready: async (signal) => parse(readyAnswer, await get('ready', signal)),
    schema: async (signal) => parse(schemaAnswer, await get('schema', signal)) as SchemaAnswer,
    async run({ statement, parameters, mode = 'read', limits = {}, plan = 'none' }, listener, signal) {
      const body = { statement, parameters: encodeParameters(parameters), mode, limits, plan };
      const { body: stream } = await call('cypher', post(body, signal, ANSWERS));
      if (stream === null) throw noBody();
      return reach(() => readAnswer(stream, listener), signal);
    },
    async cancel(queryId) {
      await call(`cypher/${encodeURIComponent(queryId)}`, { method: 'DELETE' });
    },
    async exportFile(format, body, signal) {
      const response = await call(`export/${encodeURIComponent(format)}`, post(body, signal));
      const blob = await reach(() => response.blob(), signal);
      return { blob, name: fileName(response.headers.get('content-disposition')) ?? `shabaka.${format}` };
    },
  };
}

/** Records in columns, where the server knows them. */
const ANSWERS = `${COLUMNS_TYPE}, application/x-ndjson;q=0.9`;

function post(body: object, signal: AbortSignal | undefined, accept = '*/*'): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** What goes wrong on the way, as an error that a user can be told. */
async function reach<T>(request: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (signal?.aborted === true) {
      throw new Cancelled('request: it was cancelled.', { code: 'Shabaka.Cancelled', cause });
    }
    throw new Unavailable('server: it cannot be reached.', {
      code: 'Shabaka.ServerAway',
      hint: 'Check that it is running; the page tries again by itself.',
      cause,
    });
  }
}

async function errorOf(response: Response): Promise<AppError> {
  const body = wireError.safeParse(await readErrorBody(response));
  if (body.success) return decodeError(body.data);
  return new AppError(`server: it answered ${response.status} without saying why.`, {
    code: 'Shabaka.UnknownAnswer',
    hint: 'Check that the address is that of this program and not of another.',
  });
}

/** Errors come bare, or as the last line of a stream: `{ "error": … }`. */
async function readErrorBody(response: Response): Promise<unknown> {
  try {
    const body: unknown = JSON.parse(await response.text());
    return typeof body === 'object' && body !== null && 'error' in body ? body.error : body;
  } catch {
    return undefined;
  }
}

function parse<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new AppError(`server: its answer cannot be read (${z.prettifyError(parsed.error)}).`, {
    code: 'Shabaka.UnknownAnswer',
    hint: 'Reload the page: it may be older than the server.',
  });
}

function noBody(): Unavailable {
  return new Unavailable('answer: it came without a body; run the statement again.', { code: 'Shabaka.BrokenStream' });
}

function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  try {
    if (encoded !== undefined) return decodeURIComponent(encoded);
  } catch {
    // Badly encoded: the plain name will do.
  }
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
}
