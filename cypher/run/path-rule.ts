/** What a path may not go along or through again: the one rule for every way of finding paths. */
import { gatherEdges } from './entity-slots.ts';
import type { Row } from './row.ts';

/** `walk`: anything goes; `trail`: no edge twice; `acyclic`: no node twice. */
export type PathMode = 'walk' | 'trail' | 'acyclic';

export class PathRule {
  readonly #mode: PathMode;
  /** Edges that are used, by the path or by other parts of the pattern. */
  readonly #edges = new Set<number>();
  readonly #nodes = new Set<number>();

  /** `unlike`: slots of the row with edges, or lists of them, that the path must not use. */
  constructor(mode: PathMode, start: number, row: Row = [], unlike: readonly number[] = []) {
    this.#mode = mode;
    if (mode === 'acyclic') this.#nodes.add(start);
    gatherEdges(row, unlike, this.#edges);
  }

  /** Whether the path may go along the edge to the node. */
  allows(edge: number, node: number): boolean {
    return !this.#edges.has(edge) && !this.#nodes.has(node);
  }

  /** The path goes there. */
  take(edge: number, node: number): void {
    if (this.#mode === 'trail') this.#edges.add(edge);
    else if (this.#mode === 'acyclic') this.#nodes.add(node);
  }

  /** It went back from there. */
  leave(edge: number, node: number): void {
    if (this.#mode === 'trail') this.#edges.delete(edge);
    else if (this.#mode === 'acyclic') this.#nodes.delete(node);
  }
}
