/** The lines of an answer's records: one for each, in typed JSON, or one for a run of them, in columns. */
import type { Value } from '../graph/values.ts';
import { createColumnEncoder } from '../graph/wire-columns.ts';
import type { LineWriter } from './ndjson.ts';
import { isLargeRecord, recordPieces } from './record-pieces.ts';
import { approximateBytes } from './store/value-size.ts';

export interface RecordWriter {
  write(record: readonly Value[]): Promise<void>;
  /** Writes what waits; after the last record, and before a summary or an error. */
  flush(): Promise<void>;
}

export function createRecordWriter(writer: LineWriter, names: readonly string[]): RecordWriter {
  return { write: (record) => writer.writePieces(recordPieces(record, names)), flush: async () => undefined };
}

/** A run ends at about so many bytes, a few milliseconds' work, or when its first record has waited so long. */
const MOST_BYTES = 256 * 1024;
const MOST_WAIT_MS = 20;

export function createColumnWriter(writer: LineWriter, names: readonly string[]): RecordWriter {
  const encoder = createColumnEncoder(names);
  let waiting: (readonly Value[])[] = [];
  let bytes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What cannot be written on time, without a caller at hand; thrown by the next call. */
  let failure: unknown;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (failure !== undefined) throw failure;
    if (waiting.length === 0) return;
    const records = waiting;
    waiting = [];
    bytes = 0;
    await writer.writePieces([`${JSON.stringify({ columns: encoder.encode(records) })}\n`]);
  };
  /** NOTE: never in the middle of another line: where a record goes out in pieces, none waits. */
  const flushLater = () => {
    flush().catch((error: unknown) => {
      failure = error;
    });
  };
  return {
    flush,
    async write(record) {
      if (isLargeRecord(record)) {
        await flush();
        await writer.writePieces(recordPieces(record, names));
        return;
      }
      waiting.push(record);
      for (const value of record) bytes += approximateBytes(value, MOST_BYTES);
      if (bytes >= MOST_BYTES) await flush();
      else timer ??= setTimeout(flushLater, MOST_WAIT_MS);
    },
  };
}
