/** Turns a chosen access into the operator that finds the nodes. */

import type { Compiled } from '../compile/compiled.ts';
import type { Scope } from '../compile/scope.ts';
import type { Expression } from '../parse/ast.ts';
import type { NodeTest } from '../run/entity-slots.ts';
import type { Execution } from '../run/execution.ts';
import { allNodesScan, inGraph, type NodeSource, nodeScan } from '../run/node-scan.ts';
import type { Operator } from '../run/operator.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { nodeOfElementId } from '../values/materialise.ts';
import type { Access } from './access.ts';
import { type IdAccess, type IndexAccess, idLookup, indexLookup } from './index-lookup.ts';
import type { GraphNode } from './pattern-graph.ts';
import type { Planning } from './planning.ts';

export interface NodeAccessOptions {
  readonly source: Operator;
  readonly scope: Scope;
  readonly node: GraphNode;
  readonly access: Access;
  readonly rows: number;
  readonly test?: NodeTest | undefined;
  /** What the test says, for the details. */
  readonly said: string;
  readonly variable: string;
}

export function nodeAccess(options: NodeAccessOptions, planning: Planning): Operator {
  const { source, scope, node, access, test, said, variable } = options;
  const compile = (expression: Expression) => planning.environment([]).compile(expression, scope);
  const found = sourceFor(access, compile, planning);
  const details = [found.details ? `${variable}${found.details}` : variable, said].filter(Boolean).join(' WHERE ');
  const common = {
    source,
    slot: node.slot,
    variable,
    binds: node.name,
    estimatedRows: options.rows,
    details,
    test,
  };
  return found.candidates === undefined
    ? allNodesScan(common)
    : nodeScan({
        ...common,
        name: found.name,
        candidates: found.candidates,
        ...(found.countOf && { countOf: found.countOf }),
      });
}

interface Found {
  readonly name: string;
  readonly details: string;
  /** Absent: every node. */
  readonly candidates?: NodeSource;
  readonly countOf?: (run: Execution) => number;
}

function sourceFor(access: Access, compile: (expression: Expression) => Compiled, planning: Planning): Found {
  switch (access.kind) {
    case 'all':
      return { name: 'AllNodesScan', details: '' };
    case 'labels':
      return labelScan(access.labels);
    case 'id':
      return idSeek(access, compile(access.value));
    default:
      return indexAccess(access, compile, planning);
  }
}

function labelScan(labels: readonly string[]): Found {
  const [only] = labels;
  const name = labels.length === 1 ? 'NodeByLabelScan' : 'UnionNodeByLabelsScan';
  return {
    name,
    details: `:${labels.join('|')}`,
    candidates: (_row, run) => nodesWithAny(labels, run),
    ...(only !== undefined && labels.length === 1 && { countOf: countOfLabel(only) }),
  };
}

function countOfLabel(label: string): (run: Execution) => number {
  return ({ graph }) => {
    const id = graph.labelId(label);
    return id < 0 ? 0 : graph.countOfLabel(id);
  };
}

/** Each node once, even where it has several of the labels. */
function* nodesWithAny(labels: readonly string[], run: Execution): Steps<ArrayLike<number>> {
  const { graph } = run;
  const ids = labels.map((label) => graph.labelId(label)).filter((id) => id >= 0);
  const [first] = ids;
  if (first === undefined) return [];
  if (ids.length === 1) return yield* inGraph(graph.nodesWithLabelSteps(first), run);
  const nodes: number[] = [];
  for (const [place, id] of ids.entries()) {
    const earlier = ids.slice(0, place);
    for (const node of yield* inGraph(graph.nodesWithLabelSteps(id), run)) {
      if (run.spend(1)) yield PAUSE;
      if (!earlier.some((label) => graph.hasLabel(node, label))) nodes.push(node);
    }
  }
  return nodes;
}

function idSeek(access: IdAccess, value: Compiled): Found {
  return {
    name: access.by === 'id' ? 'NodeByIdSeek' : 'NodeByElementIdSeek',
    details: '',
    candidates: idLookup(access, value, nodeOfElementId),
  };
}

function indexAccess(access: IndexAccess, compile: (expression: Expression) => Compiled, planning: Planning): Found {
  const { label } = access;
  const { name, details, candidates } = indexLookup('node', access, compile, planning, (graph) =>
    graph.nodesWithLabelSteps(graph.labelId(label)),
  );
  return { name: `Node${name}`, details, candidates };
}
