/** Small random graphs, as the statement that makes them: hubs, loops, parallel relationships, absent and mixed properties. */
import { KEYS, LABELS, LITERALS, TYPES } from './kinds.ts';
import type { Random } from './random.ts';

const MAX_NODES = 6;

/** Indexes of every kind, and constraints that the graph keeps and a statement may break. All have names: those made up differ. */
const SCHEMA: readonly string[] = [
  'CREATE CONSTRAINT uid_of_a FOR (n:A) REQUIRE n.uid IS UNIQUE',
  'CREATE CONSTRAINT k_of_new FOR (n:New) REQUIRE n.k IS UNIQUE',
  'CREATE INDEX k_of_person FOR (n:Person) ON (n.k)',
  'CREATE INDEX name_and_k_of_b FOR (n:B) ON (n.name, n.k)',
  'CREATE INDEX x_of_b FOR (n:B) ON (n.x)',
  'CREATE INDEX k_of_r FOR ()-[r:R]-() ON (r.k)',
  'CREATE TEXT INDEX name_of_c FOR (n:C) ON (n.name)',
  'CREATE POINT INDEX at_of_a FOR (n:A) ON (n.at)',
  'CREATE INDEX first FOR (n:C) ON (n.f)',
  'CREATE CONSTRAINT second FOR (n:B) REQUIRE n.uid IS UNIQUE',
];

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
  if (count === 0) return '';
  const schema = random.chance(0.25) ? SCHEMA.filter(() => random.chance(0.5)) : [];
  return [`CREATE ${[...nodes, ...edges].join(',\n  ')}`, ...schema].join(';\n');
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
