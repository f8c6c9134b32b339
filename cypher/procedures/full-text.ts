/** db.index.fulltext.queryNodes and queryRelationships: a search in a named full-text index, best hits first. */

import { shortened } from '../../graph/shortened.ts';
import { float, isInteger, toNumber } from '../../graph/values.ts';
import { cypherError, GENERAL_STATUS } from '../errors.ts';
import { PAUSE } from '../steps.ts';
import { isMap } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import type { Procedure } from './procedure.ts';

function fulltextQuery(entity: 'node' | 'edge'): Procedure {
  const what = entity === 'node' ? 'node' : 'relationship';
  return {
    name: entity === 'node' ? 'db.index.fulltext.queryNodes' : 'db.index.fulltext.queryRelationships',
    arguments: [
      { name: 'indexName', type: 'STRING', description: 'The name of the full-text index.' },
      { name: 'queryString', type: 'STRING', description: 'What to look for, in the query language of Lucene.' },
      {
        name: 'options',
        type: 'MAP',
        description: '`skip` and `limit` say which hits are wanted.',
        otherwise: new Map(),
      },
    ],
    results: [
      { name: what, type: entity === 'node' ? 'NODE' : 'RELATIONSHIP' },
      { name: 'score', type: 'FLOAT' },
    ],
    mode: 'READ',
    description: `Finds ${what}s by words, in a full-text index; the best hits come first, each with its score.`,
    *call([name, query, options], context) {
      if (typeof name !== 'string' || typeof query !== 'string') return;
      const index = context.graph.fulltext(name);
      if (index === undefined) throw noSuchIndex(name);
      if (index.entity !== entity) throw wrongEntity(name, entity);
      let skip = numberIn(options ?? null, 'skip') ?? 0;
      const limit = numberIn(options ?? null, 'limit');
      const analyzer = isMap(options) ? options.get('analyzer') : undefined;
      const hits = index.search(query, {
        ...(limit !== undefined && { limit: skip + limit }),
        ...(typeof analyzer === 'string' && { analyzer }),
        isWanted: (id) => (entity === 'node' ? context.graph.hasNode(id) : context.graph.hasEdge(id)),
      });
      for (const hit of hits) {
        if (hit === undefined) {
          if (context.spend(UNITS_PER_STEP)) yield PAUSE;
        } else if (skip-- <= 0) {
          yield [{ kind: entity === 'node' ? 'nodeRef' : 'edgeRef', id: hit.id }, float(hit.score)];
        }
      }
    },
  };
}

/** A step of a search is about as much as this many of ours. */
const UNITS_PER_STEP = 512;

function numberIn(options: RuntimeValue, key: string): number | undefined {
  const value = isMap(options) ? options.get(key) : undefined;
  return isInteger(value) ? Math.max(0, toNumber(value)) : undefined;
}

function noSuchIndex(name: string): Error {
  return cypherError({
    kind: 'ProcedureError',
    detail: 'ProcedureCallFailed',
    gqlStatus: GENERAL_STATUS,
    code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
    message: `There is no such fulltext schema index: ${shortened(name)}`,
    hint: 'SHOW FULLTEXT INDEXES lists those that there are.',
    phase: 'runtime',
  });
}

function wrongEntity(name: string, entity: 'node' | 'edge'): Error {
  const [wanted, other] = entity === 'node' ? ['nodes', 'queryRelationships'] : ['relationships', 'queryNodes'];
  return cypherError({
    kind: 'ProcedureError',
    detail: 'ProcedureCallFailed',
    gqlStatus: GENERAL_STATUS,
    code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
    message: `The '${name}' index is not an index on ${wanted}; ask it with db.index.fulltext.${other}.`,
    phase: 'runtime',
  });
}

const LIST_ANALYZERS: Procedure = {
  name: 'db.index.fulltext.listAvailableAnalyzers',
  arguments: [],
  results: [
    { name: 'analyzer', type: 'STRING' },
    { name: 'description', type: 'STRING' },
    { name: 'stopwords', type: 'LIST<STRING>' },
  ],
  mode: 'READ',
  description: 'Lists the analyzers that a full-text index can be made with.',
  *call(_values, { graph }) {
    for (const { name, description, stopWords } of graph.analyzers()) yield [name, description, stopWords];
  },
};

export const FULL_TEXT_PROCEDURES: readonly Procedure[] = [
  fulltextQuery('node'),
  fulltextQuery('edge'),
  LIST_ANALYZERS,
];
