/** What every layout works on: typed arrays, so that ten thousand nodes are as quick as a hundred. */

/** Positions are read as the start and written as the result. One unit is one CSS pixel at 100 %. */
export interface LayoutInput {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of the disc. */
  readonly radius: Float64Array;
  /** Half of the room a node needs with its label, each way; its middle is `drop` below the node. */
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  readonly drop: Float64Array;
  /** 1 for a node that stays where it is. */
  readonly isFixed: Uint8Array;
  /** Edges as pairs of node indexes, loops left out. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** What each node belongs to, by number: its kind, unless a layout is asked for other groups. */
  readonly groups: Int32Array;
  /** The node that a layout goes out from; -1 for the best connected one. */
  readonly root: number;
  /** Where a ground under the picture wants nodes; for the layouts that follow it. */
  readonly anchors?: Anchors;
  /** True where the places are a picture already, which the new one should resemble. */
  readonly isStanding: boolean;
  /** Of the start; the same seed and the same graph give the same picture. */
  readonly seed: number;
}

/** In units of the scene; `NaN` where the ground says nothing. `apart` is the border of what it says nothing about. */
export interface Anchors {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly apart: number;
}

/** The place on the page that the picture fills, in the same unit. */
export interface LayoutFrame {
  readonly width: number;
  readonly height: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly drop: number;
  readonly isFixed: boolean;
  /** 0 where absent. */
  readonly group?: number;
}

export interface LayoutInputOptions {
  readonly seed?: number;
  readonly root?: string | undefined;
  readonly isStanding?: boolean;
  readonly anchors?: Anchors | undefined;
}

export function layoutInput(
  nodes: readonly LayoutNode[],
  ties: Iterable<readonly [source: string, target: string]>,
  { seed = 1, root, isStanding = false, anchors }: LayoutInputOptions = {},
): LayoutInput {
  const indexOf = new Map(nodes.map(({ id }, i) => [id, i]));
  const sources: number[] = [];
  const targets: number[] = [];
  for (const [source, target] of ties) {
    const a = indexOf.get(source);
    const b = indexOf.get(target);
    if (a === undefined || b === undefined || a === b) continue;
    sources.push(a);
    targets.push(b);
  }
  return {
    count: nodes.length,
    x: Float64Array.from(nodes, ({ x }) => x),
    y: Float64Array.from(nodes, ({ y }) => y),
    radius: Float64Array.from(nodes, ({ radius }) => radius),
    halfWidth: Float64Array.from(nodes, ({ halfWidth }) => halfWidth),
    halfHeight: Float64Array.from(nodes, ({ halfHeight }) => halfHeight),
    drop: Float64Array.from(nodes, ({ drop }) => drop),
    isFixed: Uint8Array.from(nodes, ({ isFixed }) => (isFixed ? 1 : 0)),
    sources: Int32Array.from(sources),
    targets: Int32Array.from(targets),
    groups: Int32Array.from(nodes, ({ group }) => group ?? 0),
    root: root === undefined ? -1 : (indexOf.get(root) ?? -1),
    isStanding,
    seed,
    ...(anchors === undefined ? {} : { anchors }),
  };
}

/** The element at an index that is known to be inside; typed arrays have no holes. */
export function at(array: Float64Array | Int32Array | Uint8Array, index: number): number {
  return array[index] ?? 0;
}
