/** Parts of a graph that no edge joins, and their places side by side. */
import { at, type LayoutInput } from './input.ts';

/** Node indexes by part, the largest part first. */
export function componentsOf({ count, sources, targets }: LayoutInput): readonly Int32Array[] {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (node: number): number => {
    let root = node;
    while (at(parent, root) !== root) {
      parent[root] = at(parent, at(parent, root));
      root = at(parent, root);
    }
    return root;
  };
  for (let e = 0; e < sources.length; e++) parent[rootOf(at(sources, e))] = rootOf(at(targets, e));
  const members = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const root = rootOf(i);
    const list = members.get(root);
    if (list === undefined) members.set(root, [i]);
    else list.push(i);
  }
  return [...members.values()]
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .map((list) => Int32Array.from(list));
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The room that nodes take with their labels. */
export function boxOf({ x, y, halfWidth, halfHeight, drop }: LayoutInput, members: Iterable<number>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const i of members) {
    left = Math.min(left, at(x, i) - at(halfWidth, i));
    right = Math.max(right, at(x, i) + at(halfWidth, i));
    top = Math.min(top, at(y, i) - at(drop, i) - at(halfHeight, i));
    bottom = Math.max(bottom, at(y, i) - at(drop, i) + at(halfHeight, i));
  }
  return { left, top, right, bottom };
}

/** Moves whole parts so that none overlaps another: the largest on top, the others in rows below it. */
export function packComponents(
  input: LayoutInput,
  parts: readonly Int32Array[],
  { gap = 48, aspect = 1.4 } = {},
): void {
  const boxes = parts.map((part) => boxOf(input, part));
  const area = boxes.reduce((sum, box) => sum + (box.right - box.left + gap) * (box.bottom - box.top + gap), 0);
  const main = boxes[0];
  if (main === undefined) return;
  const rowWidth = Math.max(main.right - main.left, Math.sqrt(area * aspect));
  let left = 0;
  /** y points up: the next row is the lower one. */
  let top = 0;
  let rowHeight = 0;
  parts.forEach((part, i) => {
    const box = boxes[i];
    if (box === undefined) return;
    const width = box.right - box.left;
    if (left > 0 && left + width > rowWidth) {
      left = 0;
      top -= rowHeight + gap;
      rowHeight = 0;
    }
    shift(input, part, left - box.left, top - box.bottom);
    left += width + gap;
    rowHeight = Math.max(rowHeight, box.bottom - box.top);
  });
}

export function shift({ x, y }: LayoutInput, members: Iterable<number>, dx: number, dy: number): void {
  for (const i of members) {
    x[i] = at(x, i) + dx;
    y[i] = at(y, i) + dy;
  }
}

/** Puts the middle of everything at the origin; where a node is fixed, the picture is where it is. */
export function centre(input: LayoutInput): void {
  if (input.isFixed.includes(1)) return;
  const all = Int32Array.from({ length: input.count }, (_, i) => i);
  const { left, top, right, bottom } = boxOf(input, all);
  if (input.count > 0) shift(input, all, -(left + right) / 2, -(top + bottom) / 2);
}
