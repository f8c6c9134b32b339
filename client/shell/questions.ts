/** The named questions that come with the server, read once, in the reader's language. */
import { signal } from '@preact/signals-core';
import type { Statement } from '../../graph/statements/fragment.ts';
import { decodeParameters } from '../../graph/wire-decode.ts';
import { type LibraryQuestion, libraryAnswer } from '../../graph/wire-library.ts';
import { locale } from '../i18n/locale.ts';
import type { Explorer } from '../state/explorer.ts';
import { meetsNeeds, type Needs, needsOf } from './question-needs.ts';

type Bilingual = LibraryQuestion['title'];

export interface QuestionColumn {
  readonly title: Bilingual;
  readonly values: ReadonlyMap<string, Bilingual>;
}

export interface Question {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly keywords: Bilingual;
  /** The statement with the parameters that it is offered with. */
  readonly asked: Statement;
  /** What its parameters are called, by their names. */
  readonly parameterTitles: ReadonlyMap<string, Bilingual>;
  /** How its columns are headed and its codes told, by the names that its statement gives them. */
  readonly columns: ReadonlyMap<string, QuestionColumn>;
  /** What the graph must have, for the question to mean anything. */
  readonly needs: Needs;
}

/** Empty until they are read, and where there are none. */
export const questions = signal<readonly Question[]>([]);

/** Those that this graph can answer; before its schema is known, none. */
export function offeredQuestions({ connection }: Explorer): readonly Question[] {
  const schema = connection.schema.value;
  return schema === undefined ? [] : questions.value.filter(({ needs }) => meetsNeeds(schema, needs));
}

export function questionTitle(question: Question): string {
  return question.title[locale.value];
}

/** The question that a statement is, to the letter: an answer to any other is headed as its writer headed it. */
export function questionAsked({ statement }: Statement): Question | undefined {
  return questions.value.find(({ asked }) => asked.statement === statement);
}

export function questionDescription(question: Question): string {
  return question.description[locale.value];
}

/** A server without a library, or one that is away, leaves the list empty: the page works without it. */
export async function loadQuestions(signal?: AbortSignal): Promise<void> {
  try {
    const response = await fetch('/api/library', {
      headers: { accept: 'application/json' },
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) return;
    questions.value = libraryAnswer.parse(await response.json()).questions.map(readQuestion);
  } catch {
    // A question that cannot be read is not offered.
  }
}

function readQuestion({ id, title, description, keywords, statement, parameters, columns }: LibraryQuestion): Question {
  const defaults = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
  return {
    id,
    title,
    description,
    keywords,
    asked: { statement, parameters: decodeParameters(defaults) },
    parameterTitles: new Map(parameters.map((parameter) => [parameter.name, parameter.title])),
    columns: new Map(
      columns.map(({ name, title, values }) => [
        name,
        { title, values: new Map(values.map(({ value, title }) => [value, title])) },
      ]),
    ),
    needs: needsOf(statement),
  };
}
