/** Errors at their place in the statement: found as one types by the engine's own parser and checks, or told by the server. */
import type { Diagnostic } from '@codemirror/lint';
import { CypherError } from '../../cypher/errors.ts';
import { parse } from '../../cypher/parse/parse.ts';
import { splitStatements } from '../../cypher/parse/split.ts';
import type { AppError } from '../../graph/errors.ts';

/** Every statement of the text is judged alone, so that one mistake does not hide the next. */
export function findErrors(text: string): readonly Diagnostic[] {
  return splitStatements(text).flatMap((statement) => {
    try {
      parse(statement.text);
      return [];
    } catch (error) {
      if (!(error instanceof CypherError)) throw error;
      return [diagnosticOf(error, text.length, statement.offset, text)];
    }
  });
}

/** What an answer complained of, where it says where. */
export function serverDiagnostic(error: AppError, text: string): Diagnostic | undefined {
  return error.position === undefined ? undefined : diagnosticOf(error, text.length, 0, text);
}

function diagnosticOf(error: AppError, length: number, offset: number, text: string): Diagnostic {
  const span = error instanceof CypherError ? error.span : undefined;
  const start = Math.min(length, offset + (span?.start ?? error.position?.offset ?? 0));
  const end = Math.min(length, span ? Math.max(offset + span.end, start) : wordEnd(text, start));
  // At the end of the text there is nothing to underline but the last character.
  const from = start === end && start > 0 ? start - 1 : start;
  return { from, to: Math.max(end, from), severity: 'error', message: messageOf(error) };
}

function messageOf({ message, hint }: AppError): string {
  return hint === undefined || message.includes(hint) ? message : `${message} ${hint}`;
}

function wordEnd(text: string, start: number): number {
  const word = /^(?:[\p{L}\p{N}_]+|[^\s])/u.exec(text.slice(start, start + 200))?.[0] ?? '';
  return start + word.length;
}
