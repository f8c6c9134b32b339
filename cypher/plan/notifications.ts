/** What is worth telling about a statement that is no error: names that the graph does not have, products of unconnected patterns. */
import { findKind } from '../compile/free-variables.ts';
import { mentionedNames } from '../compile/labels.ts';
import type { NodePattern, PathPattern, PropertyAccess, RelationshipPattern } from '../parse/ast.ts';
import type { Planning } from './planning.ts';

/** Labels and types in a pattern to be matched that nothing has. */
export function noteUnknownNames(patterns: readonly PathPattern[], planning: Planning): void {
  const { graph } = planning;
  findKind<NodePattern>(patterns, new Set(['node']), (node) => {
    for (const { name, span } of mentionedNames(node.labels)) {
      if (graph.labelId(name) >= 0) continue;
      planning.notify(
        {
          code: 'Neo.ClientNotification.Statement.UnknownLabelWarning',
          title: 'The provided label is not in the database.',
          description: `No node has the label \`${name}\`; check its spelling.`,
          severity: 'warning',
        },
        span,
      );
    }
  });
  findKind<RelationshipPattern>(patterns, new Set(['relationship']), (relationship) => {
    for (const { name, span } of mentionedNames(relationship.types)) {
      if (graph.typeId(name) >= 0) continue;
      planning.notify(
        {
          code: 'Neo.ClientNotification.Statement.UnknownRelationshipTypeWarning',
          title: 'The provided relationship type is not in the database.',
          description: `No relationship has the type \`${name}\`; check its spelling.`,
          severity: 'warning',
        },
        span,
      );
    }
  });
}

/** Property keys that nothing has, read from what patterns bind: a map may have any key. */
export function noteUnknownKeys(tree: unknown, planning: Planning): void {
  const bound = new Set<string>();
  findKind<NodePattern | RelationshipPattern>(tree, new Set(['node', 'relationship']), ({ variable }) => {
    if (variable) bound.add(variable.name);
  });
  const noted = new Set<string>();
  const visit = (part: unknown): void =>
    findKind<Partial<PropertyAccess>>(part, PROPERTY, ({ key, object }) => {
      // NOTE: `n {.key}` has items of the same kind, without an object.
      if (key === undefined || object === undefined) return;
      if (object.kind !== 'variable') visit(object);
      else if (bound.has(object.name) && planning.graph.keyId(key.name) < 0 && !noted.has(key.name)) {
        noted.add(key.name);
        planning.notify(unknownKey(key.name), key.span);
      }
    });
  visit(tree);
}

const PROPERTY = new Set(['property']);

function unknownKey(name: string) {
  return {
    code: 'Neo.ClientNotification.Statement.UnknownPropertyKeyWarning',
    title: 'The provided property key is not in the database',
    description: `Nothing has the property \`${name}\`; check its spelling.`,
    severity: 'warning',
  } as const;
}
