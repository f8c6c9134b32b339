/** `POST /api/cypher` runs a statement and streams its answer; `DELETE /api/cypher/:queryId` ends it. */
import { type Response, Router } from 'express';
import { AppError } from '../../graph/errors.ts';
import { cypherRequest, type WireSummary } from '../../graph/wire.ts';
import { decodeParameters } from '../../graph/wire-decode.ts';
import { encodeError } from '../../graph/wire-errors.ts';
import { jsonBody, parseBody } from '../body.ts';
import type { Door, Passage } from '../door.ts';
import type { ReportBug } from '../error-answers.ts';
import { createLineWriter, type LineWriter } from '../ndjson.ts';
import { recordPieces } from '../record-pieces.ts';
import { cancellation } from '../store/ending.ts';

export interface CypherRouteOptions {
  readonly door: Door;
  readonly reportBug: ReportBug;
  /** Called after a statement that may have changed the graph. */
  readonly onWritten: () => void;
}

export function cypherRoutes({ door, reportBug, onWritten }: CypherRouteOptions): Router {
  const router = Router();

  router.post('/', jsonBody, async (request, response) => {
    const { statement, parameters, mode, limits, plan } = parseBody(cypherRequest, request);
    const gone = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const passage = await door.ask({
      statement,
      parameters: decodeParameters(parameters ?? {}),
      mode,
      limits,
      plan,
      signal: gone.signal,
    });
    try {
      await stream(response, passage, { gone, reportBug });
    } finally {
      passage.release();
      if (mode === 'write') onWritten();
    }
  });

  router.delete('/:queryId', (request, response) => {
    door.cancel(request.params.queryId);
    response.status(204).end();
  });

  return router;
}

interface StreamOptions {
  readonly gone: AbortController;
  readonly reportBug: ReportBug;
}

/** Header, records, and always a last line: `summary` or `error`. After the header the HTTP status can say no more. */
async function stream(response: Response, passage: Passage, { gone, reportBug }: StreamOptions): Promise<void> {
  response.status(200).type('application/x-ndjson').set('X-Accel-Buffering', 'no');
  const writer = createLineWriter(response, () => gone.abort());
  try {
    await writeAnswer(writer, passage);
  } catch (error) {
    const reason = passage.signal.aborted ? cancellation(passage.signal) : error;
    if (!(reason instanceof AppError)) reportBug(reason);
    await writer.write({ error: encodeError(reason) });
  }
  writer.end();
}

async function writeAnswer(writer: LineWriter, passage: Passage): Promise<void> {
  const { answer, queryId, limits, lowered } = passage;
  await writer.write({ header: { queryId, columns: answer.columns } });
  for await (const record of answer.records) {
    await writer.writePieces(recordPieces(record, answer.columns));
    if (passage.signal.aborted) throw cancellation(passage.signal);
  }
  const summary: WireSummary = { ...(await answer.summary), limits, lowered };
  await writer.write({ summary });
}
