/** A client of a server that may die at any moment. */
import { request } from 'node:http';
import { z } from 'zod';

export type Told =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: 'failed'; readonly code: string }
  /** The server went before it had said how the statement ended. */
  | { readonly kind: 'nothing'; readonly why: string };

const lineSchema = z.union([
  z.object({ record: z.array(z.unknown()) }),
  z.object({ summary: z.object({}) }),
  z.object({ error: z.object({ code: z.string() }) }),
  z.object({ code: z.string(), status: z.int() }),
  z.object({ header: z.object({}) }),
]);

const LIMITS = { rows: 1_000_000, timeoutMs: 60_000 };

export async function tell(
  address: string,
  statement: string,
  options: { readonly mode: 'read' | 'write'; readonly parameters?: Readonly<Record<string, unknown>> },
): Promise<Told> {
  const { text, why } = await posted(address, { statement, limits: LIMITS, ...options });
  const rows: (readonly unknown[])[] = [];
  for (const line of text.split('\n')) {
    const parsed = line === '' ? undefined : parsedLine(line);
    if (parsed === undefined) continue;
    if ('record' in parsed) rows.push(parsed.record);
    if ('summary' in parsed) return { kind: 'rows', rows };
    if ('error' in parsed) return { kind: 'failed', code: parsed.error.code };
    if ('code' in parsed) return { kind: 'failed', code: parsed.code };
  }
  return { kind: 'nothing', why };
}

/** What came, and why no more did. NOTE: a connection of its own, for another server may have the port of a dead one. */
function posted(address: string, body: unknown): Promise<{ readonly text: string; readonly why: string }> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const end = (why: string) => resolve({ text: Buffer.concat(chunks).toString('utf8'), why });
    const failed = (error: Error) => end(error.message);
    const outgoing = request(
      `${address}/api/cypher`,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () => end('the answer has no last line'));
        response.once('error', failed);
      },
    );
    outgoing.once('error', failed);
    outgoing.end(JSON.stringify(body));
  });
}

/** Undefined: a line that was cut off. */
function parsedLine(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
