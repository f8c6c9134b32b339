/** Answers as a stream of JSON lines, written no faster than the reader takes them. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A reader that takes nothing for this long has gone, whatever its socket says. */
const SLOW_READER_MS = 30_000;
const FLUSH_BYTES = 64 * 1024;
/** How long pieces are made before others have a turn. */
const STRETCH_MS = 4;

export interface LineWriter {
  /** Adds a line. The promise is pending while the reader is behind; it resolves too when the reader has gone. */
  write(line: unknown): Promise<void>;
  /** Adds text that is a line in pieces, with pauses between them where it is long. */
  writePieces(pieces: Iterable<string>): Promise<void>;
  /** Writes what is left and ends the response. */
  end(): void;
}

/** Lines written in one turn of the event loop go out together. */
export function createLineWriter(response: ServerResponse, onGone: () => void): LineWriter {
  let pending = '';
  let scheduled: NodeJS.Immediate | undefined;
  let pauseAt = performance.now() + STRETCH_MS;

  const flush = (): boolean => {
    clearImmediate(scheduled);
    scheduled = undefined;
    if (pending === '' || response.destroyed) return true;
    const text = pending;
    pending = '';
    return response.write(text);
  };

  const sendFull = async (): Promise<void> => {
    if (pending.length < FLUSH_BYTES && !response.writableNeedDrain) {
      scheduled ??= setImmediate(flush);
      return;
    }
    if (!flush() || response.writableNeedDrain) await drained(response, onGone);
  };

  return {
    async write(line) {
      pending += `${JSON.stringify(line)}\n`;
      await sendFull();
    },
    async writePieces(pieces) {
      let unsent = 0;
      for (const piece of pieces) {
        pending += piece;
        unsent += piece.length;
        if (unsent < FLUSH_BYTES && performance.now() < pauseAt) continue;
        unsent = 0;
        await sendFull();
        if (response.destroyed) return;
        await nextTurn();
        pauseAt = performance.now() + STRETCH_MS;
      }
      await sendFull();
    },
    end() {
      flush();
      response.end();
    },
  };
}

async function drained(response: ServerResponse, onGone: () => void): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const impatience = setTimeout(() => {
    onGone();
    response.destroy();
  }, SLOW_READER_MS);
  try {
    // NOTE: waiting for `drain` alone would hang for ever once the reader has closed.
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  } finally {
    clearTimeout(impatience);
    waiting.abort();
  }
}
