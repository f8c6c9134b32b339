/**
 * Random writing clauses. A value that is written depends on nothing but the entity that it is written to, so that the
 * order of the rows decides nothing.
 */

import { expression } from './expressions.ts';
import { KEYS, LABELS, LITERALS, TYPES } from './kinds.ts';
import { dynamicName, propertyMap } from './patterns.ts';
import { joined, optional, type Part, type Piece, piece } from './piece.ts';
import type { MadeClause } from './scope.ts';
import { freshVariable, variablesOf, type Writing, withVariable } from './scope.ts';

export function writingClause(writing: Writing): MadeClause {
  const { random } = writing;
  const hasNode = variablesOf(writing, 'node').length > 0;
  return random.weighted([
    [3, create],
    [3, merge],
    [hasNode ? 4 : 0, set],
    [hasNode ? 2 : 0, remove],
    [hasNode ? 2 : 0, remove],
    [hasNode || variablesOf(writing, 'rel').length > 0 ? 2 : 0, deleteClause],
    [1, foreach],
    [hasNode ? 1 : 0, mergePath],
    [variablesOf(writing, 'rel').length > 0 ? 2 : 0, setOfRelationship],
    [1, unitSubquery],
  ])(writing);
}

function create(writing: Writing): MadeClause {
  const { random } = writing;
  const nodes = variablesOf(writing, 'node');
  let after = writing;
  const end = (): string => {
    if (nodes.length > 0 && random.chance(0.5)) return `(${random.pick(nodes)})`;
    const name = random.chance(0.7) ? freshVariable(writing) : '';
    if (name !== '') after = withVariable(after, name, 'node');
    const labels = random.pick([
      '',
      `:${random.pick(LABELS)}`,
      ':New',
      `:New:${random.pick(LABELS)}`,
      ":$('Dyn')",
      `:${dynamicName(writing, LABELS)}`,
    ]);
    return `(${name}${labels} ${propertyMap(writing)})`;
  };
  const first = random.chance(0.4) ? '' : end();
  if (first === '') {
    const name = freshVariable(writing);
    const made = piece(
      'clause',
      `CREATE (${name}:New {k: `,
      expression({ ...writing, scope: new Map(), depth: 1 }, 'int'),
      '})',
    );
    return { made, after: withVariable(writing, name, 'node') };
  }
  const rel = freshVariable(writing);
  const type = random.chance(0.2) ? dynamicName(writing, TYPES) : random.pick(TYPES);
  const text = `CREATE ${first}-[${rel}:${type} ${propertyMap(writing)}]->${end()}`;
  return { made: piece('clause', text), after: withVariable(after, rel, 'rel') };
}

function merge(writing: Writing): MadeClause {
  const { random } = writing;
  const nodes = variablesOf(writing, 'node');
  const name = freshVariable(writing);
  const actions: Part[] = [
    ...(random.chance(0.5) ? [optional('action', ` ON CREATE SET ${name}.made = true`)] : []),
    ...(random.chance(0.5) ? [optional('action', ` ON MATCH SET ${name}.met = 1`)] : []),
  ];
  if (nodes.length > 0 && random.chance(0.5)) {
    const [a, b] = [random.pick(nodes), random.pick(nodes)];
    const arrow = random.pick(['->', '->', '-']);
    const type = random.chance(0.15) ? dynamicName(writing, TYPES) : random.pick(TYPES);
    const made = piece('clause', `MERGE (${a})-[${name}:${type}]${arrow}(${b})`, ...actions);
    return { made, after: withVariable(writing, name, 'rel') };
  }
  const value = expression({ ...writing, scope: new Map(), depth: 1 }, 'int');
  const label = random.chance(0.15) ? dynamicName(writing, LABELS) : random.pick([...LABELS, 'New']);
  const made = piece('clause', `MERGE (${name}:${label} {k: `, value, '})', ...actions);
  return { made, after: withVariable(writing, name, 'node') };
}

/** A path of which nothing but the first node is known: made whole, or found whole. */
function mergePath(writing: Writing): MadeClause {
  const { random } = writing;
  const [rel, end] = [freshVariable(writing), freshVariable(writing)];
  const from = random.pick(variablesOf(writing, 'node'));
  const text = `MERGE (${from})-[${rel}:${random.pick(TYPES)}]->(${end}:${random.pick([...LABELS, 'New'])})`;
  const made = piece('clause', text, optional('action', ` ON CREATE SET ${end}.made = true, ${rel}.made = 1`));
  return { made, after: withVariable(withVariable(writing, rel, 'rel'), end, 'node') };
}

function setOfRelationship(writing: Writing): MadeClause {
  const { random } = writing;
  const target = random.pick(variablesOf(writing, 'rel'));
  const [key, kind] = random.pick(KEYS);
  const made = random.weighted<() => Piece>([
    [2, () => piece('clause', `SET ${target}.${key} = `, expression({ ...writing, scope: new Map(), depth: 1 }, kind))],
    [1, () => piece('clause', `SET ${target} += ${propertyMap(writing)}`)],
    [1, () => piece('clause', `SET ${target} = ${propertyMap(writing)}`)],
    [1, () => piece('clause', `REMOVE ${target}.${key}`)],
    [1, () => piece('clause', `SET ${target}[`, keyText(writing), `] = ${random.pick(LITERALS[kind])}`)],
    [1, () => piece('clause', `REMOVE ${target}[`, keyText(writing), ']')],
  ])();
  return { made, after: writing };
}

function set(writing: Writing): MadeClause {
  const { random } = writing;
  const target = random.pick(variablesOf(writing, 'node'));
  const items = Array.from({ length: 1 + random.below(2) }, () => setItem(writing, target));
  return { made: piece('clause', 'SET ', ...joined(items, ', ')), after: writing };
}

function setItem(writing: Writing, target: string): Piece {
  const { random } = writing;
  const own = { ...writing, scope: new Map([[target, 'node' as const]]), depth: 1 };
  const [key, kind] = random.pick(KEYS);
  return piece(
    'setItem',
    ...random.weighted<readonly Part[]>([
      [4, [`${target}.${key} = `, expression({ ...own, scope: new Map() }, kind)]],
      [1, [`${target}.n = coalesce(${target}.n, 0) + 1`]],
      [1, [`${target}.${key} = null`]],
      [1, [`${target}['${key}'] = ${random.pick(LITERALS[kind])}`]],
      [2, [`${target}:${random.pick([...LABELS, 'New'])}`]],
      [1, [`${target} += ${propertyMap(writing)}`]],
      [1, [`${target} = ${propertyMap(writing)}`]],
      [1, [`${target} += `, expression({ ...own, scope: new Map() }, 'map')]],
      [1, [`${target}:$('Dyn')`]],
      [1, [`${target}:${dynamicName({ ...writing, scope: own.scope }, LABELS)}`]],
      [1, [`${target}[`, keyText(writing), `] = ${random.pick(LITERALS[kind])}`]],
      [
        1,
        [`${target}.z = `, expression({ ...own, scope: new Map() }, random.pick(['list', 'map', 'ints', 'duration']))],
      ],
    ]),
  );
}

function remove(writing: Writing): MadeClause {
  const { random } = writing;
  const target = random.pick(variablesOf(writing, 'node'));
  const [key] = random.pick(KEYS);
  const item = random.pick([
    `${target}.${key}`,
    `${target}:${random.pick(LABELS)}`,
    `${target}['${key}']`,
    `${target}.nope`,
    `${target}:${dynamicName({ ...writing, scope: new Map([[target, 'node']]) }, LABELS)}`,
    `${target}:${random.pick(LABELS)}:${random.pick(LABELS)}, ${target}.${key}`,
  ]);
  return { made: piece('clause', `REMOVE ${item}`), after: writing };
}

/** The name of a property, worked out. */
function keyText(writing: Writing): Piece {
  const { random } = writing;
  const inner = { ...writing, scope: new Map(), depth: 1 };
  return random.chance(0.7) ? piece('string', `'${random.pick(KEYS)[0]}'`) : expression(inner, 'string');
}

function deleteClause(writing: Writing): MadeClause {
  const { random } = writing;
  const target = random.pick([...variablesOf(writing, 'node'), ...variablesOf(writing, 'rel')]);
  const scope = new Map(
    [...writing.scope].filter(([name, kind]) => name !== target && (kind === 'int' || kind === 'string')),
  );
  const detach = random.chance(0.7) ? 'DETACH ' : '';
  return { made: piece('clause', `${detach}DELETE ${target}`), after: { ...writing, scope } };
}

function foreach(writing: Writing): MadeClause {
  const { random } = writing;
  const item = freshVariable(writing);
  const body = random.pick([`CREATE (:New {k: ${item}})`, `MERGE (:New {k: ${item}})`]);
  const list = expression({ ...writing, scope: new Map(), depth: 1 }, 'ints');
  return { made: piece('clause', `FOREACH (${item} IN `, list, ` | ${body})`), after: writing };
}

function unitSubquery(writing: Writing): MadeClause {
  const nodes = variablesOf(writing, 'node');
  const target = nodes.length === 0 ? undefined : writing.random.pick(nodes);
  const text = target === undefined ? 'CALL () { CREATE (:New) }' : `CALL (${target}) { SET ${target}.seen = true }`;
  return { made: piece('clause', text), after: writing };
}
