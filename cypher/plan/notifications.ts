/** What is worth telling about a statement that is no error: names that the graph does not have, products of unconnected patterns. */

import { findKind, findKindSteps } from '../compile/free-variables.ts';
import { mentionedNames } from '../compile/labels.ts';
import type { NodePattern, PathPattern, PropertyAccess, RelationshipPattern } from '../parse/ast.ts';
import type { Steps } from '../steps.ts';
import type { Planning } from './planning.ts';

/** Labels and types in a pattern to be matched that nothing has. */
export function* noteUnknownNames(patterns: readonly PathPattern[], planning: Planning): Steps<void> {
  const { graph } = planning;
  const relationships: RelationshipPattern[] = [];
  yield* findKindSteps<NodePattern | RelationshipPattern>(patterns, NODE_OR_RELATIONSHIP, (node) => {
    if (node.kind === 'relationship') {
      relationships.push(node);
      return;
    }
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
  for (const { types } of relationships) {
    for (const { name, span } of mentionedNames(types)) {
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
  }
}

const NODE_OR_RELATIONSHIP = new Set(['node', 'relationship']);

/** Property keys that nothing has, read from what patterns bind: a map may have any key. */
export function* noteUnknownKeys(tree: unknown, planning: Planning): Steps<void> {
  const bound = new Set<string>();
  yield* findKindSteps<NodePattern | RelationshipPattern>(tree, NODE_OR_RELATIONSHIP, ({ variable }) => {
    if (variable) bound.add(variable.name);
  });
  const noted = new Set<string>();
  const note = ({ key, object }: Partial<PropertyAccess>): void => {
    // NOTE: `n {.key}` has items of the same kind, without an object.
    if (key === undefined || object === undefined) return;
    if (object.kind !== 'variable') findKind(object, PROPERTY, note);
    else if (bound.has(object.name) && planning.graph.keyId(key.name) < 0 && !noted.has(key.name)) {
      noted.add(key.name);
      planning.notify(unknownKey(key.name), key.span);
    }
  };
  yield* findKindSteps(tree, PROPERTY, note);
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
