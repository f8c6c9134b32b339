/** Small random graphs, as the statement that makes them: hubs, loops, parallel relationships, absent and mixed properties. */
import { KEYS, LABELS, LITERALS, TYPES } from './kinds.ts';
import type { Random } from './random.ts';

const MAX_NODES = 6;

export function randomGraph(random: Random): string {
  const count = random.below(MAX_NODES + 1);
  const nodes = Array.from({ length: count }, (_, i) => {
    const labels = LABELS.filter(() => random.chance(0.4)).map((label) => `:${label}`);
    return `(n${i}${labels.join('')} {${properties(random, i + 1)}})`;
  });
  const edges = Array.from({ length: count === 0 ? 0 : random.below(count + 4) }, (_, i) => {
    const from = random.chance(0.3) ? 0 : random.below(count);
    const type = random.pick(TYPES);
    return `(n${from})-[:${type} {${properties(random, 101 + i)}}]->(n${random.below(count)})`;
  });
  return count === 0 ? '' : `CREATE ${[...nodes, ...edges].join(',\n  ')}`;
}

function properties(random: Random, uid: number): string {
  const own = KEYS.filter(() => random.chance(0.35)).map(([key, kind]) => {
    const texts = LITERALS[kind].filter((text) => !text.startsWith('$') && !/^(nan|inf)$/.test(text));
    return `${key}: ${random.pick(texts)}`;
  });
  const mixed = random.chance(0.3)
    ? [`x: ${random.pick(['1', "'a'", '1.5', 'true', "date('2020-01-01')", '[1, 2]'])}`]
    : [];
  return [`uid: ${uid}`, ...own, ...mixed].join(', ');
}
