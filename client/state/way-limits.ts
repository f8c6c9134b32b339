/** Why no path joins two nodes: what stands in the way, found by lifting one limit after the other. */

export type WayLimit =
  /** Types of relation that the reader does not allow. */
  | 'types'
  /** Nodes that the reader avoids. */
  | 'nodes'
  /** What is switched off in the picture. */
  | 'off'
  /** What filters or the reader hide in the picture. */
  | 'hidden'
  /** Relations that have no weight. */
  | 'values';

export type WhyNone =
  /** Each of these alone is the reason: without it there is a path. */
  | { readonly kind: 'limits'; readonly limits: readonly WayLimit[] }
  /** Only without all of them there is one. */
  | { readonly kind: 'together'; readonly limits: readonly WayLimit[] }
  /** There is none at all. */
  | { readonly kind: 'apart' }
  /** An end is not in the picture, which alone was searched. */
  | { readonly kind: 'absent' };

export async function whyNone(
  inForce: readonly WayLimit[],
  areJoinedWithout: (lifted: ReadonlySet<WayLimit>) => boolean | Promise<boolean>,
): Promise<WhyNone> {
  const limits: WayLimit[] = [];
  for (const limit of inForce) if (await areJoinedWithout(new Set([limit]))) limits.push(limit);
  if (limits.length > 0) return { kind: 'limits', limits };
  const areTogether = inForce.length > 1 && (await areJoinedWithout(new Set(inForce)));
  return areTogether ? { kind: 'together', limits: inForce } : { kind: 'apart' };
}
