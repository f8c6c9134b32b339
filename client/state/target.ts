/** What can be pointed at in the picture: a node or an edge, by its element id. One function serves both. */

export interface Target {
  readonly kind: 'node' | 'edge';
  readonly id: string;
}

export function isSameTarget(a: Target | undefined, b: Target | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.kind === b.kind && a.id === b.id);
}
