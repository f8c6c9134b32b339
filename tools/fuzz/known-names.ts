/** A statement that makes every name of the generator known: Neo4j counts some changes by whether it knows a name. */
import { KEYS, LABELS, TYPES } from './kinds.ts';

const OTHER_KEYS = ['uid', 'x', 'n', 'z', 'a', 'b', 'made', 'met', 'seen'];
const keys = [...KEYS.map(([key]) => key), ...OTHER_KEYS].map((key) => `${key}: 1`).join(', ');
const edges = TYPES.map((type) => `(node)-[:${type}]->(node)`).join(', ');

export const KNOWN_NAMES_STATEMENT = `CREATE (node:${LABELS.join(':')}:New:Dyn {${keys}}), ${edges} WITH node DETACH DELETE node`;
