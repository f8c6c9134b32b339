/**
 * What SET, REMOVE and CREATE read and write, by the names of properties and labels, as Neo4j tells whether one of them must be done for all
 * rows before another begins: those of nodes apart from those of relationships, and never by which node it is.
 */
import type { Scope } from '../compile/scope.ts';
import type { Expression, LabelName, PathPattern, PropertyAccess, RemoveClause, SetItem } from '../parse/ast.ts';
import { isTree, pushParts, type Tree } from '../parse/walk.ts';

/** `made`: that there is another node or relationship, which patterns see. */
type Family = 'node' | 'edge' | 'label' | 'made';
/** The family and the name, or the family alone where it may be any of it. */
type Name = `${Family}:${string}` | Family;

export interface Touches {
  readonly reads: ReadonlySet<Name>;
  readonly writes: ReadonlySet<Name>;
}

export type Item = SetItem | RemoveClause['items'][number];

export function touchesOf(items: readonly Item[], scope: Scope): Touches {
  const reads = new Set<Name>();
  const writes = new Set<Name>();
  for (const item of items) {
    addWrites(item, scope, writes);
    addReads(readBy(item), scope, reads);
    if (item.kind === 'setAll' && item.value.kind === 'variable' && scope.lookup(item.value.name)?.kind !== 'any') {
      for (const family of familiesOf(item.value, scope)) reads.add(family);
    }
  }
  return { reads, writes };
}

export function touchesOfCreation(patterns: readonly PathPattern[], scope: Scope): Touches {
  const reads = new Set<Name>();
  for (const { elements } of patterns) {
    for (const element of elements) if (element.kind !== 'group') addReads(element.properties, scope, reads);
  }
  return { reads, writes: new Set(['made']) };
}

/** NOTE: the property that is written is not read, but what it is a property of is. */
function readBy(item: Item): unknown {
  const { target } = item;
  const of =
    target.kind === 'property' ? [target.object] : target.kind === 'index' ? [target.object, target.index] : [];
  if ('labels' in item)
    return item.labels.map((label) => (label.kind === 'dynamicLabel' ? label.expression : undefined));
  return 'value' in item ? [...of, item.value] : of;
}

/** Whether one reads what the other writes. */
export function disturb(a: Touches, b: Touches): boolean {
  return meet(a.reads, b.writes) || meet(b.reads, a.writes);
}

function meet(reads: ReadonlySet<Name>, writes: ReadonlySet<Name>): boolean {
  for (const read of reads) {
    const [family = ''] = read.split(':', 1);
    for (const write of writes) {
      if (read === write || write === family || (read === family && write.startsWith(family))) return true;
    }
  }
  return false;
}

function addWrites(item: Item, scope: Scope, into: Set<Name>): void {
  switch (item.kind) {
    case 'setLabels':
    case 'removeLabels':
      for (const label of item.labels) into.add(labelled(label));
      return;
    case 'setProperty':
    case 'removeProperty':
      addProperty(item.target, scope, into);
      return;
    case 'setAll': {
      const keys =
        !item.replace && item.value.kind === 'map' ? item.value.entries.map(({ key }) => key.name) : undefined;
      for (const family of familiesOf(item.target, scope)) {
        if (keys === undefined) into.add(family);
        else for (const key of keys) into.add(`${family}:${key}`);
      }
      return;
    }
    default:
      item satisfies never;
  }
}

function addReads(tree: unknown, scope: Scope, into: Set<Name>): void {
  const waiting = [tree];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!isTree(next)) continue;
    addRead(next, scope, into);
    pushParts(next, waiting);
  }
}

function addRead(tree: Tree, scope: Scope, into: Set<Name>): void {
  const found = tree as unknown as
    | Expression
    | LabelName
    | { readonly kind: 'labelWildcard' | 'node' | 'relationship' };
  switch (found.kind) {
    case 'property':
    case 'index':
      addProperty(found, scope, into);
      return;
    case 'mapProjection':
      for (const item of found.items) if (item.kind === 'property') addKey(found.object, item.key.name, scope, into);
      return;
    case 'call': {
      const [argument] = found.arguments;
      const name = found.name.name.toLowerCase();
      if (name === 'labels') into.add('label');
      if (name === 'properties' && argument) for (const family of familiesOf(argument, scope)) into.add(family);
      return;
    }
    case 'label':
    case 'dynamicLabel':
      into.add(labelled(found));
      return;
    case 'labelWildcard':
      into.add('label');
      return;
    case 'node':
    case 'relationship':
      into.add('made');
      // NOTE: what a pattern asks of properties, whichever they are.
      if ('properties' in found) into.add(found.kind === 'node' ? 'node' : 'edge');
  }
}

function addProperty(
  access: PropertyAccess | Extract<Expression, { kind: 'index' }>,
  scope: Scope,
  into: Set<Name>,
): void {
  const index = access.kind === 'index' ? access.index : { kind: 'literal', value: access.key.name };
  if (index.kind !== 'literal') for (const family of familiesOf(access.object, scope)) into.add(family);
  else if ('value' in index && typeof index.value === 'string') addKey(access.object, index.value, scope, into);
}

function addKey(object: Expression, key: string, scope: Scope, into: Set<Name>): void {
  for (const family of familiesOf(object, scope)) into.add(`${family}:${key}`);
}

function labelled(label: LabelName): Name {
  return label.kind === 'label' ? `label:${label.name}` : 'label';
}

/** Whose properties they may be: of a node, of a relationship, of either, or of neither. */
function familiesOf(object: Expression, scope: Scope): readonly ('node' | 'edge')[] {
  if (object.kind === 'map' || object.kind === 'mapProjection') return [];
  const kind = object.kind === 'variable' ? scope.lookup(object.name)?.kind : undefined;
  return kind === 'node' || kind === 'edge' ? [kind] : ['node', 'edge'];
}
