/** Which edges a scan of edges goes through: all of its types, or those that an index or an id names. */
import type { Scope } from '../compile/scope.ts';
import type { Expression } from '../parse/ast.ts';
import type { NodeSource } from '../run/node-scan.ts';
import { edgeOfElementId } from '../values/materialise.ts';
import type { Access } from './access.ts';
import { idLookup, indexLookup } from './index-lookup.ts';
import type { Planning } from './planning.ts';

export interface EdgeAccess {
  /** Without `Directed` or `Undirected` before it. */
  readonly name: string;
  readonly details: string;
  readonly candidates: NodeSource;
}

/** Undefined: every edge of the types. */
export function edgeAccess(access: Access | undefined, scope: Scope, planning: Planning): EdgeAccess | undefined {
  if (access === undefined || access.kind === 'all' || access.kind === 'labels') return undefined;
  const compile = (expression: Expression) => planning.environment([]).compile(expression, scope);
  if (access.kind === 'id') {
    return {
      name: access.by === 'id' ? 'RelationshipByIdSeek' : 'RelationshipByElementIdSeek',
      details: '',
      candidates: idLookup(access, compile(access.value), edgeOfElementId),
    };
  }
  const { name, details, candidates } = indexLookup('edge', access, compile, planning, (graph) =>
    graph.edgesOfTypeSteps(graph.typeId(access.label)),
  );
  return { name: `Relationship${name}`, details, candidates };
}
