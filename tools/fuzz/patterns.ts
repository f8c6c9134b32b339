/** Random patterns: labels and types in every notation, lengths, quantified parts, properties and inline predicates. */
import { KEYS, type Kind, LABELS, LITERALS, TYPES } from './kinds.ts';
import { onRows, optional, type Part, type Piece, piece } from './piece.ts';
import { freshVariable, variablesOf, type Writing, withVariable } from './scope.ts';

export interface PatternOptions {
  /** Begins at a node in scope, where there is one. */
  readonly isFromScope?: boolean;
  /** Nothing quantified, no path variable. */
  readonly isSimple?: boolean;
  /** Binds a path. */
  readonly hasPath?: boolean;
}

export interface MadePattern {
  readonly made: Piece;
  /** With the variables that it binds. */
  readonly after: Writing;
}

export function pattern(writing: Writing, options: PatternOptions = {}): MadePattern {
  const { random } = writing;
  const known = options.isFromScope === true ? variablesOf(writing, 'node') : [];
  const parts: Part[] = [];
  let after = writing;
  const addNode = (mayBeKnown: boolean) => {
    if (mayBeKnown && known.length > 0) return parts.push(`(${random.pick(known)})`);
    const node = nodePattern(after, parts.length === 0 || random.chance(0.7));
    after = node.after;
    return parts.push(node.made);
  };
  addNode(true);
  const hops =
    options.isFromScope === true
      ? random.weighted([
          [1, 0],
          [7, 1],
          [7, 2],
        ])
      : random.weighted([
          [4, 0],
          [5, 1],
          [2, 2],
        ]);
  for (let i = 0; i < hops; i++) {
    const hop = relationshipPattern(after, options.isSimple === true);
    after = hop.after;
    parts.push(hop.made);
    addNode(random.chance(0.1));
  }
  if (options.hasPath !== true) return { made: piece('pattern', ...parts), after };
  const path = freshVariable(writing);
  return { made: piece('pattern', `${path} = `, ...parts), after: withVariable(after, path, 'path') };
}

export function nodePattern(writing: Writing, isNamed: boolean): MadePattern {
  const { random } = writing;
  const name = isNamed ? freshVariable(writing) : '';
  const after = isNamed ? withVariable(writing, name, 'node') : writing;
  const labels = random.chance(0.4) ? optional('labels', labelExpression(writing)) : '';
  const inside = random.weighted<Part>([
    [16, ''],
    [1, optional('inside', ' ', propertyMap(writing))],
    [isNamed ? 2 : 0, optional('inside', ' WHERE ', writing.make({ ...after, depth: 1 }, 'bool'))],
  ]);
  return { made: piece('nodePattern', `(${name}`, labels, inside, ')'), after };
}

function labelExpression(writing: Writing): string {
  const { random, state } = writing;
  const label = () => random.pick(LABELS);
  const isOldStyle = state.isOldStyle !== random.chance(0.02);
  if (isOldStyle) return random.chance(0.8) ? `:${label()}` : `:${label()}:${label()}`;
  return random.weighted([
    [8, () => `:${label()}`],
    [2, () => `:${label()}|${label()}`],
    [1, () => `:${label()}&${label()}`],
    [1, () => `:!${label()}`],
    [1, () => ':%'],
    [1, () => `:(${label()}|${label()})&!${label()}`],
    [2, () => `:${dynamicName(writing, LABELS)}`],
    [1, () => `:$any(['${label()}', '${label()}'])`],
    [1, () => `:$all(['${label()}', '${label()}'])`],
    [1, () => `:!${dynamicName(writing, LABELS)}`],
  ])();
}

/** `{k: 1, name: 'a'}` of plain values. */
export function propertyMap({ random }: Writing): string {
  const [key, kind] = random.pick(KEYS);
  return `{${key}: ${random.pick(LITERALS[kind].filter((text) => text !== 'nan' && text !== 'inf'))}}`;
}

function relationshipPattern(writing: Writing, isSimple: boolean): MadePattern {
  const { random, state } = writing;
  const isOldStyle = state.isOldStyle !== random.chance(0.02);
  const [open, close] = random.pick([
    ['-', '->'],
    ['<-', '-'],
    ['-', '-'],
    ['-', '->'],
  ] as const);
  /** NOTE: paths of any length in both directions are too many to count even in the smallest graphs. */
  const isLong = open === '-' && close === '->';
  const type = () => random.pick(TYPES);
  const types = random.weighted([
    [5, ''],
    [6, `:${type()}`],
    [2, `:${type()}|${type()}`],
    [1, `:!${type()}`],
    [isOldStyle ? 0 : 1, `:${dynamicName(writing, TYPES)}`],
    [isOldStyle ? 0 : 1, `:$any(['${type()}', '${type()}'])`],
  ]);
  const shape = isSimple
    ? 'one'
    : random.weighted([
        [10, 'one'],
        [isOldStyle ? 3 : 0, 'many'],
        [isOldStyle ? 0 : 2, 'quantified'],
        [isOldStyle ? 0 : 2, 'group'],
      ] as const);
  if (shape === 'group') return groupPattern(writing, types);
  const name = random.chance(0.6) ? freshVariable(writing) : '';
  const kind: Kind = shape === 'one' ? 'rel' : 'rels';
  const after = name === '' ? writing : withVariable(writing, name, kind);
  const length = shape === 'many' ? random.pick(['*1..2', '*0..1', '*2', '*..3', isLong ? '*' : '*2']) : '';
  // NOTE: a length takes no `!`, which is refused, and any type where one is worked out.
  const plainTypes = shape === 'many' && random.chance(0.9) ? types.replace('!', '') : types;
  const properties = random.chance(0.04) ? optional('inside', ' ', propertyMap(writing)) : '';
  const quantifier =
    shape === 'quantified' ? random.pick(['{1,2}', '{2}', '{,2}', '{0,1}', ...(isLong ? ['+', '*'] : [])]) : '';
  return {
    made: piece('relationship', `${open}[${name}${plainTypes}${length}`, properties, `]${close}${quantifier}`),
    after,
  };
}

/** A quantified group of one step or two; its variables become lists outside. */
export function groupPattern(writing: Writing, types: string): MadePattern {
  const { random } = writing;
  const names: (readonly [string, Kind])[] = [];
  const named = (kind: Kind): string => {
    const name = random.chance(0.85) ? freshVariable(writing) : '';
    if (name !== '') names.push([name, kind]);
    return name;
  };
  const node = () => `(${named('node')}${random.chance(0.1) ? `:${random.pick(LABELS)}` : ''})`;
  const hops = random.chance(0.2) ? 2 : 1;
  const step = [node(), ...Array.from({ length: hops }, () => `-[${named('rel')}${types}]->${node()}`)].join('');
  const withAll = (kindOf: (kind: Kind) => Kind): Writing =>
    names.reduce((known, [name, kind]) => withVariable(known, name, kindOf(kind)), writing);
  const bound = withAll((kind) => kind);
  const where = random.chance(0.4) ? optional('inside', ' WHERE ', writing.make({ ...bound, depth: 1 }, 'bool')) : '';
  const quantifier = random.pick(['{1,2}', '{0,2}', '{2}', '{1}', '+', '*', '{,3}', '{0}']);
  const made = onRows([`MATCH ${step}`], piece('relationship', ` (${step}`, where, `)${quantifier} `));
  return { made, after: withAll((kind) => (kind === 'node' ? 'nodes' : 'rels')) };
}

/** A label or a type that is worked out, from the node of an earlier clause or from what is written there. */
export function dynamicName({ random, scope }: Writing, names: readonly string[]): string {
  const nodes = [...scope].filter(([, kind]) => kind === 'node').map(([name]) => name);
  const known = nodes.length === 0 ? undefined : random.pick(nodes);
  return random.weighted([
    [4, `$('${random.pick(names)}')`],
    [1, '$($label)'],
    [2, `$(['${random.pick(names)}', '${random.pick(names)}'])`],
    [1, '$([])'],
    [1, "$('')"],
    [1, '$($none)'],
    [1, `$(1)`],
    [known === undefined ? 0 : 2, `$(coalesce(${known}.name, '${random.pick(names)}'))`],
    [known === undefined ? 0 : 1, `$(labels(${known}))`],
  ]);
}
