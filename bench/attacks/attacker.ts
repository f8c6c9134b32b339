/** One attack over HTTP: how it ended, and how soon once it was told to. */
import type { Attack } from './attack.ts';

export interface Outcome {
  /** The error's code, or how many rows came. */
  readonly ending: string;
  readonly elapsedMs: number;
}

export interface LaunchOptions {
  readonly timeoutMs: number;
  /** When to end it through its query id, in milliseconds after its header. */
  readonly cancelAfterMs?: number;
}

/** `elapsedMs` counts from the cancelling where there was one, else from the start. */
export async function launch(address: string, attack: Attack, options: LaunchOptions): Promise<Outcome> {
  try {
    return await launched(address, attack, options);
  } catch {
    return { ending: 'BROKEN OFF', elapsedMs: Number.NaN };
  }
}

async function launched(address: string, attack: Attack, options: LaunchOptions): Promise<Outcome> {
  let began = performance.now();
  const { statement, parameters, mode } = attack;
  const response = await fetch(`${address}/api/cypher`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement, parameters, mode, limits: { timeoutMs: options.timeoutMs } }),
  });
  const reader = linesOf(response);
  let rows = 0;
  let last: Line = {};
  for await (const line of reader) {
    last = line;
    if (line.record !== undefined) rows++;
    if (line.header === undefined || options.cancelAfterMs === undefined) continue;
    const { queryId } = line.header;
    setTimeout(() => {
      began = performance.now();
      void fetch(`${address}/api/cypher/${queryId}`, { method: 'DELETE' });
    }, options.cancelAfterMs);
  }
  const elapsedMs = performance.now() - began;
  const error = last.error ?? (last.code === undefined ? undefined : { code: last.code });
  if (error !== undefined) return { ending: error.code.split('.').at(-1) ?? error.code, elapsedMs };
  return { ending: last.summary === undefined ? 'BROKEN OFF' : `${rows} row${rows === 1 ? '' : 's'}`, elapsedMs };
}

interface Line {
  readonly header?: { readonly queryId: string };
  readonly record?: unknown;
  readonly summary?: unknown;
  readonly error?: { readonly code: string };
  readonly code?: string;
}

/** NOTE: of a record only its beginning is kept: a line may have a hundred megabytes, and the reader must not be what is slow. */
async function* linesOf(response: Response): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let line = '';
  for await (const chunk of response.body ?? []) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    line = continued(line, first);
    for (const next of rest) {
      yield parsed(line);
      line = next;
    }
  }
  if (line !== '') yield parsed(line);
}

const RECORD = '{"record"';

function continued(line: string, more: string): string {
  return line.startsWith(RECORD) ? RECORD : line + more;
}

function parsed(line: string): Line {
  return line.startsWith(RECORD) ? { record: true } : (JSON.parse(line) as Line);
}
