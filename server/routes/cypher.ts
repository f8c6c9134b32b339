/** `POST /api/cypher` runs a statement and streams its answer; `DELETE /api/cypher/:queryId` ends it. */
import { type Response, Router } from 'express';
import { AppError } from '../../graph/errors.ts';
import { cypherRequest, type WireSummary } from '../../graph/wire.ts';
import { COLUMNS_TYPE } from '../../graph/wire-columns.ts';
import { decodeParameters } from '../../graph/wire-decode.ts';
import { encodeError } from '../../graph/wire-errors.ts';
import { breatheAfter, jsonBody, parseBody } from '../body.ts';
import type { Door, Passage } from '../door.ts';
import type { ReportBug } from '../error-answers.ts';
import { createLineWriter, type LineWriter } from '../ndjson.ts';
import { createColumnWriter, createRecordWriter } from '../record-lines.ts';
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
    await breatheAfter(request);
    const { statement, parameters, mode, limits, plan } = parseBody(cypherRequest, request);
    await breatheAfter(request);
    const decoded = decodeParameters(parameters ?? {});
    await breatheAfter(request);
    const gone = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const passage = await door.ask({
      statement,
      parameters: decoded,
      mode,
      limits,
      plan,
      signal: gone.signal,
    });
    try {
      const type = request.accepts([RECORDS_TYPE, COLUMNS_TYPE]) === COLUMNS_TYPE ? COLUMNS_TYPE : RECORDS_TYPE;
      await stream(response, passage, { gone, reportBug, type });
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
  readonly type: typeof RECORDS_TYPE | typeof COLUMNS_TYPE;
}

/** The form of an answer unless another is asked for by name. */
const RECORDS_TYPE = 'application/x-ndjson';

/** Header, records, and always a last line: `summary` or `error`. After the header the HTTP status can say no more. */
async function stream(response: Response, passage: Passage, { gone, reportBug, type }: StreamOptions): Promise<void> {
  response.status(200).type(type).set({ 'X-Accel-Buffering': 'no', Vary: 'Accept' });
  const writer = createLineWriter(response, () => gone.abort());
  try {
    await writeAnswer(writer, passage, type);
  } catch (error) {
    const reason = passage.signal.aborted ? cancellation(passage.signal) : error;
    if (!(reason instanceof AppError)) reportBug(reason);
    await writer.write({ error: encodeError(reason) });
  }
  writer.end();
}

async function writeAnswer(writer: LineWriter, passage: Passage, type: StreamOptions['type']): Promise<void> {
  const { answer, queryId, limits, lowered } = passage;
  const createWriter = type === COLUMNS_TYPE ? createColumnWriter : createRecordWriter;
  const records = createWriter(writer, answer.columns);
  await writer.write({ header: { queryId, columns: answer.columns } });
  try {
    for await (const record of answer.records) {
      await records.write(record);
      if (passage.signal.aborted) throw cancellation(passage.signal);
    }
  } finally {
    await records.flush();
  }
  const summary: WireSummary = { ...(await answer.summary), limits, lowered };
  await writer.write({ summary });
}
