/** Parses and checks a text against the real functions and a few procedures. */
import { CypherError } from '../../errors.ts';
import { findFunction, listFunctions } from '../../functions/table.ts';
import { parse } from '../../parse/parse.ts';
import { check } from '../check.ts';
import type { CheckEnvironment, CheckedStatement, ProcedureSignature } from '../environment.ts';

const PROCEDURES: readonly ProcedureSignature[] = [
  { name: 'db.labels', arguments: [], results: [{ name: 'label', type: 'STRING' }], mode: 'READ' },
  {
    name: 'my.search',
    arguments: [
      { name: 'text', type: 'STRING' },
      { name: 'limit', type: 'INTEGER', otherwise: 10 },
    ],
    results: [
      { name: 'node', type: 'NODE' },
      { name: 'score', type: 'FLOAT' },
    ],
    mode: 'READ',
  },
  { name: 'my.touch', arguments: [], results: [], mode: 'WRITE' },
];

export const ENVIRONMENT: CheckEnvironment = {
  functions: findFunction,
  procedures: (name) => PROCEDURES.find((procedure) => procedure.name === name),
  functionNames: listFunctions().map(({ name }) => name),
  procedureNames: PROCEDURES.map(({ name }) => name),
};

export function checked(text: string): CheckedStatement {
  return check(parse(text), text, ENVIRONMENT);
}

/** The error that the statement ends in. */
export function errorOf(text: string): CypherError {
  try {
    checked(text);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new TypeError(`${text} makes sense`);
}

/** Its detail and the text that it points at. */
export function faultOf(text: string): string {
  const { detail, span } = errorOf(text);
  return `${detail} ${span ? text.slice(span.start, span.end) : ''}`;
}
