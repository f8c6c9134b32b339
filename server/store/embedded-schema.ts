/** What the embedded store tells of its schema: names with counts, rules, and what statements may call. */
import type { Engine } from '../../cypher/engine.ts';
import { helpOf } from '../../cypher/functions/help.ts';
import type { CallableFunction } from '../../cypher/functions/spec.ts';
import { listFunctions } from '../../cypher/functions/table.ts';
import { signatureOf } from '../../cypher/procedures/procedure.ts';
import type { GraphSnapshot } from '../../graph/memory-graph.ts';
import type { CallableInfo, GraphSchema, LabelCount } from '../../graph/store.ts';
import { compareStrings } from '../../graph/string-order.ts';

export function schemaOf(graph: GraphSnapshot, engine: Engine): GraphSchema {
  return {
    labels: graph
      .labelsInUse()
      .map((label) => ({ name: graph.labelName(label), count: graph.countOfLabel(label) }))
      .sort(byName),
    edgeTypes: graph
      .typesInUse()
      .map((type) => ({ name: graph.typeName(type), count: graph.countOfType(type) }))
      .sort(byName),
    propertyKeys: graph
      .keysInUse()
      .map((key) => graph.keyName(key))
      .sort(compareStrings),
    indexes: graph.indexes(),
    constraints: graph.constraints(),
    functions: listFunctions().map(functionInfo),
    procedures: engine.procedures().map((procedure) => ({
      name: procedure.name,
      signature: signatureOf(procedure),
      description: procedure.description,
    })),
  };
}

function byName(a: LabelCount, b: LabelCount): number {
  return compareStrings(a.name, b.name);
}

function functionInfo({ name, parameters, variadic, returns }: CallableFunction): CallableInfo {
  const written = parameters.map(({ name: parameter, type }, at) => {
    const isRepeated = variadic === true && at === parameters.length - 1;
    return `${parameter} :: ${type}${isRepeated ? ' …' : ''}`;
  });
  return { name, signature: `${name}(${written.join(', ')}) :: ${returns}`, description: helpOf(name).description };
}
