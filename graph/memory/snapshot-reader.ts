/**
 * Reads a graph as it was when the reader began, whatever is written and committed meanwhile.
 *
 * Ids are ascending in every array, so what came later is cut off at a bound; what was changed or deleted since is read from
 * the images of the version chain. While nothing is written, every call goes straight to the live graph.
 */

import { IdMap, type ReadonlyIdMap } from '../id-map.ts';
import type { PropertyIndex, Way } from '../property-graph.ts';
import type { FulltextSearch } from '../property-schema.ts';
import type { PropertyMap, Value } from '../values.ts';
import { countBelow } from './columns.ts';
import type { GraphData } from './graph-data.ts';
import { type IdSet, type Ids, settledIds } from './id-set.ts';
import { LiveReader } from './live-reader.ts';
import { type PropertyRow, valueIn } from './property-table.ts';
import type { Schema } from './schema.ts';
import { SnapshotIndex } from './snapshot-index.ts';
import { PAUSE_EVERY } from './steps.ts';
import { endKey, imageIn, type NodeImage, type Version } from './version.ts';

/** What is asked of a label or a type: who has it now, ids from where on came later, and whether one had it then. */
interface Members {
  readonly live: IdSet;
  readonly bound: number;
  readonly images: (version: Version) => IdMap<unknown>;
  readonly isMember: (id: number) => boolean;
}

export class SnapshotReader extends LiveReader {
  readonly #version: Version;
  readonly #schemaVersion: number;
  /** By label and by type: scans that had to be corrected, kept because the answer cannot change any more. */
  readonly #nodesThen = new Map<number, Int32Array>();
  readonly #edgesThen = new Map<number, Int32Array>();
  /** By the list of the live ones, which is another whenever an index comes or goes. */
  readonly #indexes = new Map<readonly PropertyIndex[], readonly PropertyIndex[]>();

  constructor(data: GraphData, schema: Schema, version: Version) {
    super(data, schema);
    this.#version = version;
    this.#schemaVersion = schema.version;
  }

  override get nodeCount(): number {
    return this.#version.nodeCount;
  }
  override get edgeCount(): number {
    return this.#version.edgeCount;
  }
  override get nodeIdBound(): number {
    return this.#version.nodeIdBound;
  }
  override get edgeIdBound(): number {
    return this.#version.edgeIdBound;
  }

  override hasNode(node: number): boolean {
    if (!this.#version.isPast) return super.hasNode(node);
    return node < this.#version.nodeIdBound && (super.hasNode(node) || this.#nodeImage(node) !== undefined);
  }

  override hasEdge(edge: number): boolean {
    if (!this.#version.isPast) return super.hasEdge(edge);
    return edge < this.#version.edgeIdBound && (super.hasEdge(edge) || this.#edgeImage(edge) !== undefined);
  }

  override labelsOf(node: number): readonly number[] {
    const image = this.#nodeImage(node);
    return image === undefined ? super.labelsOf(node) : image.labels;
  }

  override hasLabel(node: number, label: number): boolean {
    const image = this.#nodeImage(node);
    return image === undefined ? super.hasLabel(node, label) : image.labels.includes(label);
  }

  override nodesWithLabelSteps(label: number): Generator<undefined, Int32Array> {
    return this.#membersThen(this.#nodesThen, label, {
      live: this.data.nodesWithLabel(label),
      bound: this.#version.nodeIdBound,
      images: (version) => version.nodes,
      isMember: (node) => this.hasLabel(node, label),
    });
  }

  override countOfLabel(label: number): number {
    return this.#image((version) => version.labelCounts, label) ?? super.countOfLabel(label);
  }

  override edgesOfTypeSteps(type: number): Generator<undefined, Int32Array> {
    return this.#membersThen(this.#edgesThen, type, {
      live: this.data.edgesOfType(type),
      bound: this.#version.edgeIdBound,
      images: (version) => version.edges,
      isMember: (edge) => this.hasEdge(edge) && this.data.ends.type(edge) === type,
    });
  }

  override countOfType(type: number): number {
    return this.#image((version) => version.typeCounts, type) ?? super.countOfType(type);
  }

  override edgesOf(node: number, way: Way, type?: number): Int32Array {
    const edges = super.edgesOf(node, way, type);
    return this.#version.isPast ? this.#withLost(edges, this.#lostAt(node, way, type), type !== undefined) : edges;
  }

  override typesOf(node: number, way: Way): readonly number[] {
    if (!this.#version.isPast) return super.typesOf(node, way);
    return this.data.adjacency.types(node, way).filter((type) => this.#degreeThen(node, way, type) > 0);
  }

  override degree(node: number, way: Way | 'both', type?: number): number {
    if (!this.#version.isPast) return super.degree(node, way, type);
    if (way !== 'both') return this.#degreeThen(node, way, type);
    let loops = 0;
    for (const edge of this.edgesOf(node, 'out', type)) if (this.edgeEnd(edge) === node) loops++;
    return this.#degreeThen(node, 'out', type) + this.#degreeThen(node, 'in', type) - loops;
  }

  #degreeThen(node: number, way: Way, type: number | undefined): number {
    let degree = this.#lostAt(node, way, type).length;
    for (const each of type === undefined ? this.data.adjacency.types(node, way) : [type]) {
      degree += this.#early(super.edgesOf(node, way, each), true).length;
    }
    return degree;
  }

  override nodeProperty(node: number, key: number): Value | undefined {
    const image = this.#nodeImage(node);
    return image === undefined ? super.nodeProperty(node, key) : valueIn(image.properties, key);
  }
  override edgeProperty(edge: number, key: number): Value | undefined {
    const image = this.#edgeImage(edge);
    return image === undefined ? super.edgeProperty(edge, key) : valueIn(image, key);
  }
  override nodeProperties(node: number): PropertyMap {
    const image = this.#nodeImage(node);
    return image === undefined ? super.nodeProperties(node) : this.#named(image.properties);
  }
  override edgeProperties(edge: number): PropertyMap {
    const image = this.#edgeImage(edge);
    return image === undefined ? super.edgeProperties(edge) : this.#named(image);
  }
  override nodeKeys(node: number): readonly number[] {
    return this.#nodeImage(node)?.properties.keys ?? super.nodeKeys(node);
  }
  override edgeKeys(edge: number): readonly number[] {
    return this.#edgeImage(edge)?.keys ?? super.edgeKeys(edge);
  }

  /** NOTE: an index that came after this reader lacks what was changed before it came, which this reader may still see. */
  override indexesOn(entity: 'node' | 'edge', labelOrType: number): readonly PropertyIndex[] {
    const live = this.data.indexes.on(entity, labelOrType);
    const known = this.#indexes.get(live);
    if (known !== undefined) return known;
    const indexes = live
      .filter(({ since }) => since <= this.#schemaVersion)
      .map((index) => new SnapshotIndex(index, { data: this.data, reader: this, version: this.#version }));
    this.#indexes.set(live, indexes);
    return indexes;
  }

  /** NOTE: a search is over the newest committed texts; only who was there at this reader's time is found. */
  override fulltext(name: string): FulltextSearch | undefined {
    const keeper = this.schema.fulltext(name);
    if (keeper === undefined) return undefined;
    const has = (id: number) => (keeper.entity === 'node' ? this.hasNode(id) : this.hasEdge(id));
    return {
      entity: keeper.entity,
      search: (query, options = {}) => {
        const { isWanted = () => true } = options;
        const isBoth = (id: number) => has(id) && isWanted(id);
        return keeper.search(() => this.#newest(), false, query, { ...options, isWanted: isBoth });
      },
    };
  }

  #newest(): SnapshotReader {
    let newest = this.#version;
    while (newest.next !== undefined) newest = newest.next;
    return newest === this.#version ? this : new SnapshotReader(this.data, this.schema, newest);
  }

  /** What the node was, if it was changed since. */
  #nodeImage(node: number): NodeImage | undefined {
    return this.#image((version) => version.nodes, node);
  }

  /** What the edge had, if it was changed since. */
  #edgeImage(edge: number): PropertyRow | undefined {
    return this.#image((version) => version.edges, edge);
  }

  #image<T>(images: (version: Version) => ReadonlyIdMap<T>, key: number): T | undefined {
    return this.#version.isPast ? imageIn(this.#version, images, key) : undefined;
  }

  /**
   * Who was a member then, in short steps: `isMember` is right at any moment, so all that counts is that nobody is missed.
   * Who is no member now, or was none between two steps, has an image; a rollback takes images away, and then all are asked.
   */
  *#membersThen(
    known: Map<number, Int32Array>,
    name: number,
    { live, bound, images, isMember }: Members,
  ): Generator<undefined, Int32Array> {
    const before = known.get(name);
    if (before !== undefined) return before;
    const { rollbacks } = this.data;
    const now = yield* live.idsSteps();
    if (!this.#version.isPast && this.data.rollbacks === rollbacks) return now;
    const changed: Ids = new IdMap();
    let work = 0;
    for (let version: Version | undefined = this.#version; version !== undefined; version = version.next) {
      for (const id of images(version).keys()) {
        if (++work % PAUSE_EVERY === 0) yield;
        if (id < bound && isMember(id)) changed.set(id, true);
      }
    }
    let members = yield* settledIds(now.subarray(0, countBelow(now, bound)), changed, isMember);
    if (this.data.rollbacks !== rollbacks) members = yield* settledIds(upTo(bound), new IdMap(), isMember);
    known.set(name, members);
    return members;
  }

  /** Live edges without the later ones, and with those deleted since. */
  #withLost(live: Int32Array, lost: readonly number[], isAscending: boolean): Int32Array {
    const early = this.#early(live, isAscending);
    return lost.length === 0 ? early : Int32Array.from([...early, ...lost]).sort();
  }

  /** NOTE: edges of several types are ascending only within each. */
  #early(edges: Int32Array, isAscending: boolean): Int32Array {
    const bound = this.#version.edgeIdBound;
    return isAscending ? edges.subarray(0, countBelow(edges, bound)) : edges.filter((edge) => edge < bound);
  }

  #lostAt(node: number, way: Way, type: number | undefined): number[] {
    const key = endKey(node, way);
    const lost: number[] = [];
    for (let version: Version | undefined = this.#version; version !== undefined; version = version.next) {
      for (const edge of version.lostEdges.get(key) ?? []) {
        if (this.#wasThere(edge) && (type === undefined || this.data.ends.type(edge) === type)) lost.push(edge);
      }
    }
    return lost;
  }

  /** NOTE: while a transaction is being undone an edge may be listed as lost and live again. */
  #wasThere(edge: number): boolean {
    return edge < this.#version.edgeIdBound && !super.hasEdge(edge);
  }

  #named({ keys, values }: PropertyRow): PropertyMap {
    return new Map(keys.map((key, index) => [this.data.keys.name(key), values[index] ?? null]));
  }
}

function upTo(bound: number): Int32Array {
  return new Int32Array(bound).map((_, id) => id);
}
