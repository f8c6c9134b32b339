/** The library of named questions as `GET /api/library` answers it. */
import { z } from 'zod';

export const PARAMETER_TYPES = ['STRING', 'BOOLEAN', 'INTEGER', 'FLOAT', 'LIST<STRING>', 'DATE'] as const;

/** A text in both languages of the interface. */
const bilingual = z.object({ en: z.string(), ar: z.string() });

const parameter = z.object({
  name: z.string(),
  type: z.enum(PARAMETER_TYPES),
  /** Typed JSON: see wire-decode.ts. */
  default: z.unknown(),
  title: bilingual,
});

/** What the answer of a question is called, for people: a column, and the codes that it answers with. */
const column = z.object({
  /** As the statement names it. */
  name: z.string(),
  title: bilingual,
  values: z.array(z.object({ value: z.string(), title: bilingual })),
});

const question = z.object({
  /** The name of its file without the ending: stable, fit for an address. */
  id: z.string(),
  title: bilingual,
  description: bilingual,
  /** Other words by which a reader may look for it. */
  keywords: bilingual,
  parameters: z.array(parameter),
  columns: z.array(column),
  statement: z.string(),
});
export type LibraryQuestion = z.infer<typeof question>;

export const libraryAnswer = z.object({ questions: z.array(question) });
export type LibraryAnswer = z.infer<typeof libraryAnswer>;
