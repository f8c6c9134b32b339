/** Errors at their place in the statement: found as one types by the engine's own parser and checks, or told by the server. */
import type { Diagnostic } from '@codemirror/lint';
import { check } from '../../cypher/check/check.ts';
import type { CheckEnvironment } from '../../cypher/check/environment.ts';
import { CypherError } from '../../cypher/errors.ts';
import { findFunction, listFunctions } from '../../cypher/functions/table.ts';
import { parse } from '../../cypher/parse/parse.ts';
import { type ScriptStatement, splitStatements } from '../../cypher/parse/split.ts';
import { BUILT_IN_PROCEDURES } from '../../cypher/procedures/built-in.ts';
import { ProcedureRegistry } from '../../cypher/procedures/registry.ts';
import type { AppError } from '../../graph/errors.ts';
import { arabicError, arabicNotification } from '../i18n/error-words.ts';
import { locale } from '../i18n/locale.ts';

/** `neo4j` may have functions and procedures that this page has never heard of. */
export type Engine = 'embedded' | 'neo4j';

const registry = new ProcedureRegistry(BUILT_IN_PROCEDURES);
const ENVIRONMENT: CheckEnvironment = {
  functions: findFunction,
  procedures: (name) => registry.find(name),
  functionNames: listFunctions().map(({ name }) => name),
  procedureNames: registry.list().map(({ name }) => name),
};

/** What only the engine of this project can know to be missing. */
const OWN_KNOWLEDGE: ReadonlySet<string> = new Set(['UnknownFunction', 'ProcedureNotFound']);

/** Every statement of the text is judged alone, so that one mistake does not hide the next. */
export function findErrors(text: string, engine: Engine): readonly Diagnostic[] {
  return splitStatements(text).flatMap((statement) => diagnosticsOf(statement, text, engine));
}

function diagnosticsOf(statement: ScriptStatement, text: string, engine: Engine): readonly Diagnostic[] {
  try {
    const { notifications } = check(parse(statement.text), statement.text, ENVIRONMENT);
    return notifications.map((notification) => {
      const { description, severity, position } = notification;
      const from = Math.min(text.length, statement.offset + (position?.offset ?? 0));
      return {
        from,
        to: wordEnd(text, from),
        severity: severity === 'warning' ? 'warning' : 'info',
        ...told(description, () => arabicNotification(notification)),
      } satisfies Diagnostic;
    });
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    if (engine === 'neo4j' && OWN_KNOWLEDGE.has(error.detail)) return [];
    return [diagnosticOf(error, statement.offset, text)];
  }
}

/** What an answer complained of, where it says where. */
export function serverDiagnostic(error: AppError, text: string): Diagnostic | undefined {
  return error.position === undefined ? undefined : diagnosticOf(error, 0, text);
}

function diagnosticOf(error: AppError, offset: number, text: string): Diagnostic {
  const span = error instanceof CypherError ? error.span : undefined;
  const start = Math.min(text.length, offset + (span?.start ?? error.position?.offset ?? 0));
  const end = Math.min(text.length, span ? Math.max(offset + span.end, start) : wordEnd(text, start));
  // At the end of the text there is nothing to underline but the last character.
  const from = start === end && start > 0 ? start - 1 : start;
  return { from, to: Math.max(end, from), severity: 'error', ...told(messageOf(error), () => arabicError(error)) };
}

/** In Arabic our sentence, and the engine's own below it, each in its direction. */
function told(message: string, inArabic: () => string): Pick<Diagnostic, 'message' | 'renderMessage'> {
  if (locale.value === 'en') return { message };
  const sentence = inArabic();
  const renderMessage = () => {
    const box = document.createElement('div');
    for (const [text, lang, dir] of [
      [sentence, 'ar', 'rtl'],
      [message, 'en', 'ltr'],
    ] as const) {
      const line = document.createElement('p');
      Object.assign(line, { textContent: text, lang, dir });
      box.append(line);
    }
    return box;
  };
  return { message: sentence, renderMessage };
}

function messageOf({ message, hint }: AppError): string {
  return hint === undefined || message.includes(hint) ? message : `${message} ${hint}`;
}

function wordEnd(text: string, start: number): number {
  const word = /^(?:[\p{L}\p{N}_]+|[^\s])/u.exec(text.slice(start, start + 200))?.[0] ?? '';
  return start + word.length;
}
