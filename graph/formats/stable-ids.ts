/** Ids in files for people and other programs: what names a node or an edge everywhere, not only in the store that it comes from. */
import type { EdgeValue, NodeValue } from '../values.ts';

/** Fit for an attribute of XML, a column of a table and the command line of any tool. */
const NAME_TOKEN = /^[\p{L}\p{N}._:-]{1,200}$/u;

/** The `id` property where all of one kind have one, fit and each its own; else the element id; else a number. */
export function stableIds<Entity extends NodeValue | EdgeValue>(
  entities: readonly Entity[],
  prefix: string,
): (entity: Entity) => string {
  const unique = new Map(entities.map((entity) => [entity.elementId, entity]));
  const choices = [(entity: Entity) => entity.properties.get('id'), (entity: Entity) => entity.elementId];
  for (const idOf of choices) {
    const ids = new Map([...unique].map(([elementId, entity]) => [elementId, idOf(entity)]));
    const isFit = [...ids.values()].every((id) => typeof id === 'string' && NAME_TOKEN.test(id));
    if (isFit && new Set(ids.values()).size === ids.size) return ({ elementId }) => String(ids.get(elementId));
  }
  const numbers = new Map([...unique.keys()].map((elementId, i) => [elementId, `${prefix}${i}`]));
  return ({ elementId }) => numbers.get(elementId) ?? elementId;
}
