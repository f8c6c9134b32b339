/** A client of a server that may die at any moment. */
import { z } from 'zod';

export type Told =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: 'failed'; readonly code: string }
  /** The server went before it had said how the statement ended. */
  | { readonly kind: 'nothing' };

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
  const text = await postedText(address, { statement, limits: LIMITS, ...options });
  const rows: (readonly unknown[])[] = [];
  for (const line of text?.split('\n') ?? []) {
    const parsed = line === '' ? undefined : parsedLine(line);
    if (parsed === undefined) continue;
    if ('record' in parsed) rows.push(parsed.record);
    if ('summary' in parsed) return { kind: 'rows', rows };
    if ('error' in parsed) return { kind: 'failed', code: parsed.error.code };
    if ('code' in parsed) return { kind: 'failed', code: parsed.code };
  }
  return { kind: 'nothing' };
}

async function postedText(address: string, body: unknown): Promise<string | undefined> {
  let text = '';
  try {
    const response = await fetch(`${address}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
  } catch {
    // Cut off: what had come is all there is.
  }
  return text;
}

/** Undefined: a line that was cut off. */
function parsedLine(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
