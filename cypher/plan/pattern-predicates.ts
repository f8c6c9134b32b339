/** What a node or relationship of a pattern says inside of its brackets, as predicates on its name. */
import { conjunctsOf } from '../compile/conjuncts.ts';
import { alternatives } from '../compile/labels.ts';
import { hasLabels, propertyEquals } from '../compile/trees.ts';
import { unchecked } from '../errors.ts';
import type { Expression, NodePattern, RelationshipPattern } from '../parse/ast.ts';

export function nodePredicates(name: string, { labels, ...rest }: Partial<NodePattern>): readonly Expression[] {
  return [...(labels ? [hasLabels(name, labels)] : []), ...contentPredicates(name, rest)];
}

/** Types that are plain alternatives are no predicate: edges are looked for by them. */
export function edgePredicates(name: string, { types, ...rest }: RelationshipPattern) {
  const plain = types && alternatives(types);
  const predicates = contentPredicates(name, rest);
  return { types: plain, predicates: types && !plain ? [hasLabels(name, types), ...predicates] : predicates };
}

function contentPredicates(
  name: string,
  { properties, where }: Pick<NodePattern, 'properties' | 'where'>,
): readonly Expression[] {
  if (properties && properties.kind !== 'map') {
    throw unchecked('map of properties that is not written out');
  }
  const entries = properties?.entries ?? [];
  return [...entries.map(({ key, value }) => propertyEquals(name, key, value)), ...conjunctsOf(where)];
}
