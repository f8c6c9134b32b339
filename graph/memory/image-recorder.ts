/**
 * Writes into the current version what a transaction is about to change. Who was created by the transaction needs no image:
 * its id says so.
 */
import type { GraphData } from './graph-data.ts';
import { type Entity, valuesOf } from './index-catalog.ts';
import { KeyMap } from './key-map.ts';
import { compositeKey } from './value-keys.ts';
import { endKey, type Version } from './version.ts';

export class ImageRecorder {
  readonly #data: GraphData;
  readonly #version: Version;

  constructor(data: GraphData, version: Version) {
    this.#data = data;
    this.#version = version;
  }

  node(node: number): void {
    const { nodes, nodeIdBound } = this.#version;
    if (node >= nodeIdBound || nodes.has(node)) return;
    nodes.set(node, { labels: this.#data.labelsOf(node), properties: this.#data.properties.node.row(node) });
  }

  edge(edge: number): void {
    const { edges, edgeIdBound } = this.#version;
    if (edge < edgeIdBound && !edges.has(edge)) edges.set(edge, this.#data.properties.edge.row(edge));
  }

  /** An edge about to be deleted. */
  lostEdge(edge: number): void {
    const { lostEdges, edgeIdBound } = this.#version;
    if (edge >= edgeIdBound) return;
    append(lostEdges, endKey(this.#data.ends.start(edge), 'out'), edge);
    append(lostEdges, endKey(this.#data.ends.end(edge), 'in'), edge);
  }

  /** Where indexes hold an entity under values that it is about to lose; with `changing`, only values of that key. */
  entries(entity: Entity, id: number, names: readonly number[], changing?: number): void {
    if (this.#data.indexes.isEmpty(entity)) return;
    const { nodeIdBound, edgeIdBound, lostEntries } = this.#version;
    if (id >= (entity === 'node' ? nodeIdBound : edgeIdBound)) return;
    for (const index of names.flatMap((name) => this.#data.indexes.on(entity, name))) {
      if (changing !== undefined && !index.keys.includes(changing)) continue;
      const values = valuesOf(index, (key) => this.#data.properties[entity].get(id, key));
      const key = values === undefined ? undefined : compositeKey(values);
      if (key === undefined) continue;
      const entries = lostEntries.get(index) ?? new KeyMap<string, number[]>();
      lostEntries.set(index, entries);
      append(entries, key, id);
    }
  }

  labelCount(label: number): void {
    const { labelCounts } = this.#version;
    if (!labelCounts.has(label)) labelCounts.set(label, this.#data.labelCount(label));
  }

  typeCount(type: number): void {
    const { typeCounts } = this.#version;
    if (!typeCounts.has(type)) typeCounts.set(type, this.#data.typeCount(type));
  }
}

interface Lists<Key> {
  get(key: Key): number[] | undefined;
  set(key: Key, ids: number[]): unknown;
}

function append<Key>(lists: Lists<Key>, key: Key, id: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}
