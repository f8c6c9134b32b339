/** Reads `application/x-ndjson` line by line as it arrives; an answer without its last line is a broken one. */
import { Unavailable } from '../graph/errors.ts';
import type { Value } from '../graph/values.ts';
import { type AnswerHeader, decodeAnswerLine, type WireSummary } from '../graph/wire.ts';
import { createColumnDecoder } from '../graph/wire-columns-decode.ts';

/** Told as an answer comes in. */
export interface RunListener {
  onHeader?(header: AnswerHeader): void;
  onRecord(record: readonly Value[]): void;
}

/** Resolves with the summary; rejects with the error that the stream ends with, or that it broke off. */
export async function readAnswer(body: ReadableStream<Uint8Array>, listener: RunListener): Promise<WireSummary> {
  const decoder = createColumnDecoder();
  for await (const text of linesOf(body)) {
    const line = decodeAnswerLine(text, decoder);
    switch (line.kind) {
      case 'header':
        listener.onHeader?.(line.header);
        break;
      case 'records':
        for (const record of line.records) listener.onRecord(record);
        break;
      case 'error':
        throw line.error;
      case 'summary':
        return line.summary;
      default:
        line satisfies never;
    }
  }
  throw brokenOff();
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  /** Of the line that has not ended yet: a line of many megabytes comes in many parts, and is put together once. */
  let parts: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const [first = '', ...others] = value.split('\n');
      parts.push(first);
      for (const next of others) {
        const line = parts.join('');
        parts = [next];
        if (line !== '') yield line;
      }
    }
    const last = parts.join('');
    if (last !== '') yield last;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function brokenOff(): Unavailable {
  return new Unavailable('answer: the stream broke off before its last line, so records may be missing.', {
    code: 'Shabaka.BrokenStream',
    hint: 'Run the statement again.',
  });
}
