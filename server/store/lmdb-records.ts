/**
 * Nodes and edges as bytes on disk, in blocks of neighbouring ids: a block is what is written when one of them changes.
 * A block holds only the living, each with its place in the block.
 */
import type { GraphReader } from '../../graph/property-graph.ts';
import type { Value } from '../../graph/values.ts';
import type { ByteReader, ByteWriter } from './lmdb-bytes.ts';
import { readValue, writeValue } from './lmdb-values.ts';

export const NODES_PER_BLOCK = 64;
export const EDGES_PER_BLOCK = 256;

/** Keys ascending, values beside them. */
export interface StoredProperties {
  readonly keys: readonly number[];
  readonly values: readonly Value[];
}

export interface StoredNode {
  readonly id: number;
  readonly labels: readonly number[];
  readonly properties: StoredProperties;
}

export interface StoredEdge {
  readonly id: number;
  readonly type: number;
  readonly start: number;
  readonly end: number;
  readonly properties: StoredProperties;
}

/** How many living nodes the block got. */
export function writeNodeBlock(writer: ByteWriter, graph: GraphReader, block: number): number {
  const first = block * NODES_PER_BLOCK;
  let count = 0;
  for (let id = first; id < first + NODES_PER_BLOCK; id++) {
    if (!graph.hasNode(id)) continue;
    count++;
    writer.unsigned(id - first);
    const labels = graph.labelsOf(id);
    writer.unsigned(labels.length);
    for (const label of labels) writer.unsigned(label);
    writeProperties(writer, graph.nodeKeys(id), (key) => graph.nodeProperty(id, key));
  }
  return count;
}

export function writeEdgeBlock(writer: ByteWriter, graph: GraphReader, block: number): number {
  const first = block * EDGES_PER_BLOCK;
  let count = 0;
  for (let id = first; id < first + EDGES_PER_BLOCK; id++) {
    if (!graph.hasEdge(id)) continue;
    count++;
    writer.unsigned(id - first);
    writer.unsigned(graph.edgeType(id));
    writer.unsigned(graph.edgeStart(id));
    writer.unsigned(graph.edgeEnd(id));
    writeProperties(writer, graph.edgeKeys(id), (key) => graph.edgeProperty(id, key));
  }
  return count;
}

export function* readNodeBlock(reader: ByteReader, block: number): Generator<StoredNode> {
  while (!reader.isAtEnd) {
    const id = block * NODES_PER_BLOCK + reader.unsigned();
    yield { id, labels: readNumbers(reader), properties: readProperties(reader) };
  }
}

export function* readEdgeBlock(reader: ByteReader, block: number): Generator<StoredEdge> {
  while (!reader.isAtEnd) {
    const id = block * EDGES_PER_BLOCK + reader.unsigned();
    const [type, start, end] = [reader.unsigned(), reader.unsigned(), reader.unsigned()];
    yield { id, type, start, end, properties: readProperties(reader) };
  }
}

function writeProperties(
  writer: ByteWriter,
  keys: readonly number[],
  valueOfKey: (key: number) => Value | undefined,
): void {
  writer.unsigned(keys.length);
  for (const key of keys) {
    writer.unsigned(key);
    writeValue(writer, valueOfKey(key) ?? null);
  }
}

const NOTHING: StoredProperties = { keys: [], values: [] };

function readProperties(reader: ByteReader): StoredProperties {
  const count = reader.unsigned();
  if (count === 0) return NOTHING;
  const keys: number[] = [];
  const values: Value[] = [];
  for (let at = 0; at < count; at++) {
    keys.push(reader.unsigned());
    values.push(readValue(reader));
  }
  return { keys, values };
}

function readNumbers(reader: ByteReader): number[] {
  const numbers: number[] = [];
  for (let left = reader.unsigned(); left > 0; left--) numbers.push(reader.unsigned());
  return numbers;
}
