/** The one place where an error becomes a response: class → status, JSON, never a stack. */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { AppError, InvalidInput, LimitReached, NotFound } from '../graph/errors.ts';
import { encodeError } from '../graph/wire-errors.ts';
import { otherCharset } from './body.ts';

/** Takes errors that are bugs, for the log of the server. */
export type ReportBug = (error: unknown) => void;

/** Answers with an error, or breaks the response off where its head is already sent. */
export function answerError(response: Response, error: unknown, reportBug: ReportBug): void {
  if (!(error instanceof AppError)) reportBug(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const json = encodeError(error);
  if (json.status === 503 || json.status === 429) response.set('Retry-After', json.status === 503 ? '10' : '2');
  response.status(json.status).json(json);
}

/** For paths that no route answers. */
export const notFound: RequestHandler = (request) => {
  throw new NotFound(`server: there is no ${request.method} ${request.path.slice(0, 200)}.`, {
    code: 'Shabaka.NoSuchRoute',
    hint: 'The routes are in server/README.md.',
  });
};

/** Express' last middleware. */
export function errorHandler(reportBug: ReportBug): ErrorRequestHandler {
  return (error, _request, response, _next) => answerError(response, fromExpress(error), reportBug);
}

/** Errors of Express and its body parser carry a status and a type; their text may echo the body, so it is not told. */
function fromExpress(error: unknown): unknown {
  if (error instanceof AppError || typeof error !== 'object' || error === null) return error;
  const { type, status, limit } = error as Readonly<Record<'type' | 'status' | 'limit', unknown>>;
  if (type === 'entity.too.large') {
    return new LimitReached(`request: its body is larger than ${Number(limit) / 2 ** 20} MiB.`, {
      code: 'Shabaka.BodyTooLarge',
      limit: 'bytes',
      hint: 'Send less at once.',
    });
  }
  if (type === 'charset.unsupported') return otherCharset();
  if (type === 'encoding.unsupported') {
    return new InvalidInput('request: its body must be plain UTF-8 JSON, not compressed.', {
      code: 'Shabaka.UnsupportedMediaType',
    });
  }
  if (type === 'entity.parse.failed') {
    return new InvalidInput('request: its body is no JSON object.', { code: 'Shabaka.InvalidJson' });
  }
  if (error instanceof URIError) {
    return new InvalidInput('request: its address has a broken percent escape; write a percent sign as %25.', {
      code: 'Shabaka.InvalidAddress',
    });
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new InvalidInput('request: it cannot be read.', { code: 'Shabaka.InvalidJson' });
  }
  return error;
}
