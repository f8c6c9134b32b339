/** What an entity can be known by in another database: an `id` that no other has. */
import { type EdgeValue, isInteger, isNumber, type NodeValue, toNumber, type Value } from '../values.ts';

/** Those of them whose `id` is a text or an integer that Cypher finds equal to no other of theirs. */
export function uniqueIds<Entity extends NodeValue | EdgeValue>(entities: readonly Entity[]): ReadonlySet<Entity> {
  const bearers = new Map<string, Entity[]>();
  for (const entity of entities) {
    const key = keyOf(entity.properties.get('id'));
    if (key === undefined) continue;
    const known = bearers.get(key);
    if (known === undefined) bearers.set(key, [entity]);
    else known.push(entity);
  }
  const alone = [...bearers.values()].filter(({ length }) => length === 1).flat();
  return new Set(alone.filter(({ properties }) => isFit(properties.get('id') ?? null)));
}

function isFit(id: Value): boolean {
  return typeof id === 'string' || isInteger(id);
}

/** The same where Cypher's `=` is true: a float may equal an integer, never a text. */
function keyOf(id: Value | undefined): string | undefined {
  if (typeof id === 'string') return `text ${id}`;
  if (isInteger(id)) return `number ${id}`;
  if (!isNumber(id)) return undefined;
  const float = toNumber(id);
  return Number.isInteger(float) ? `number ${BigInt(float)}` : undefined;
}
