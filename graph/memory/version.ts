/**
 * A committed state, as far as it differs from what came after: who was changed since, and what they were.
 *
 * The newest version is what a transaction writes its before-images into; they undo it, and until it commits they are what
 * readers see. At commit a new version is hung behind it. A reader holds the version it began with and looks along the chain:
 * the first image found is what held then. Nobody releases anything: a version that no reader holds is garbage.
 */
import { IdMap, type ReadonlyIdMap } from '../id-map.ts';
import type { KeyMap } from './key-map.ts';
import type { MemoryPropertyIndex } from './property-index.ts';
import type { PropertyRow } from './property-table.ts';

export interface NodeImage {
  readonly labels: readonly number[];
  readonly properties: PropertyRow;
}

export interface Version {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Whoever has an id from here on came later. */
  readonly nodeIdBound: number;
  readonly edgeIdBound: number;
  readonly nodes: IdMap<NodeImage>;
  readonly edges: IdMap<PropertyRow>;
  /** Edges deleted since, by `endKey` of each end. */
  readonly lostEdges: IdMap<number[]>;
  /** Ids that an index gave up since, by the `compositeKey` they stood under. */
  readonly lostEntries: Map<MemoryPropertyIndex, KeyMap<string, number[]>>;
  readonly labelCounts: Map<number, number>;
  readonly typeCounts: Map<number, number>;
  /** False while nothing was changed since. */
  isPast: boolean;
  next: Version | undefined;
}

export interface Extent {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly nodeIdBound: number;
  readonly edgeIdBound: number;
}

export function newVersion({ nodeCount, edgeCount, nodeIdBound, edgeIdBound }: Extent): Version {
  return {
    nodeCount,
    edgeCount,
    nodeIdBound,
    edgeIdBound,
    nodes: new IdMap(),
    edges: new IdMap(),
    lostEdges: new IdMap(),
    lostEntries: new Map(),
    labelCounts: new Map(),
    typeCounts: new Map(),
    isPast: false,
    next: undefined,
  };
}

/** Forgets the images, once everything they show holds again. */
export function clearVersion(version: Version): void {
  version.nodes.clear();
  version.edges.clear();
  version.lostEdges.clear();
  version.lostEntries.clear();
  version.labelCounts.clear();
  version.typeCounts.clear();
  version.isPast = false;
}

/** One end of an edge as a number. */
export function endKey(node: number, way: 'out' | 'in'): number {
  return way === 'out' ? 2 * node : 2 * node + 1;
}

/** What stood under a key when the version was current, if it was changed since. */
export function imageIn<T>(from: Version, images: (version: Version) => ReadonlyIdMap<T>, key: number): T | undefined {
  for (let version: Version | undefined = from; version !== undefined; version = version.next) {
    const map = images(version);
    if (map.size === 0) continue;
    const image = map.get(key);
    if (image !== undefined) return image;
  }
  return undefined;
}
