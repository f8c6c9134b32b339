/** Going through any part of the syntax tree without knowing what it is made of. */

export type Tree = { readonly kind?: unknown } & Readonly<Record<string, unknown>>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** Puts what stands inside a tree or a list, but for places and values, on a stack: the first is the first to be taken. */
export function pushParts(tree: Tree, waiting: unknown[]): void {
  if (tree.kind === 'literal') return;
  const from = waiting.length;
  if (Array.isArray(tree)) {
    for (let i = tree.length - 1; i >= 0; i--) waiting.push(tree[i]);
    return;
  }
  for (const key in tree) {
    const value = tree[key];
    if (typeof value === 'object' && value !== null && key !== 'span' && key !== 'operatorSpan') waiting.push(value);
  }
  for (let low = from, high = waiting.length - 1; low < high; low++, high--) {
    const first = waiting[low];
    waiting[low] = waiting[high];
    waiting[high] = first;
  }
}
