/** db.awaitIndex and db.awaitIndexes, which scripts call after making indexes: here an index is ready when it is made. */
import { cypherError, GENERAL_STATUS } from '../errors.ts';
import type { Procedure, ProcedureArgument } from './procedure.ts';

const TIME_OUT: ProcedureArgument = {
  name: 'timeOutSeconds',
  type: 'INTEGER',
  description: 'Has no effect: there is nothing to wait for.',
  otherwise: 300,
};

export const AWAIT_INDEX_PROCEDURES: readonly Procedure[] = [
  {
    name: 'db.awaitIndex',
    arguments: [{ name: 'indexName', type: 'STRING', description: 'The name of the index.' }, TIME_OUT],
    results: [],
    mode: 'READ',
    description: 'Waits for an index to come online, as it is once it exists.',
    call([name], { graph }) {
      if (!graph.indexes().some((index) => index.name === name)) throw noSuchIndex(String(name));
      return [];
    },
  },
  {
    name: 'db.awaitIndexes',
    arguments: [TIME_OUT],
    results: [],
    mode: 'READ',
    description: 'Waits for all indexes to come online, as they are once they exist.',
    call: () => [],
  },
];

function noSuchIndex(name: string): Error {
  return cypherError({
    kind: 'ProcedureError',
    detail: 'ProcedureCallFailed',
    code: 'Neo.ClientError.Schema.IndexNotFound',
    gqlStatus: GENERAL_STATUS,
    message: `There is no index \`${name}\`.`,
    hint: 'SHOW INDEXES lists those that there are.',
    phase: 'runtime',
  });
}
