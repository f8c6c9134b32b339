/** The records that a transaction changed, as they have to be written. */
import type { SchemaRule } from '../../graph/memory/schema-rules.ts';
import type { GraphChanges } from '../../graph/memory/transaction.ts';
import type { GraphTransaction } from '../../graph/memory-graph.ts';
import { ByteWriter } from './lmdb-bytes.ts';
import { type Manifest, type RecordKind, recordKey, sealed } from './lmdb-format.ts';
import { EDGES_PER_BLOCK, NODES_PER_BLOCK, writeEdgeBlock, writeNodeBlock } from './lmdb-records.ts';
import { writeValue } from './lmdb-values.ts';

export interface WrittenRecord {
  readonly key: Buffer;
  /** Absent: the record goes. */
  readonly value?: Buffer;
}

export interface BatchOptions {
  readonly transaction: GraphTransaction;
  readonly changes: GraphChanges;
  /** What is on the disk already. */
  readonly written: Manifest;
  readonly rules: readonly SchemaRule[];
}

const PAUSE_EVERY = 16;

/** Undefined stands where one may pause. */
export function* batchOf({ transaction, changes, written, rules }: BatchOptions): Generator<WrittenRecord | undefined> {
  yield* newNames(transaction, written);
  if (changes.schemaChanged) yield recordOf('rules', 0, Buffer.from(JSON.stringify(rules)));
  const { nodesFrom, edgesFrom, changedNodes, changedEdges } = changes;
  const nodes = blocksOf(changedNodes, { from: nodesFrom, to: transaction.nodeIdBound, size: NODES_PER_BLOCK });
  const edges = blocksOf(changedEdges, { from: edgesFrom, to: transaction.edgeIdBound, size: EDGES_PER_BLOCK });
  yield* blocks('nodes', nodes, (writer, block) => writeNodeBlock(writer, transaction, block));
  yield* blocks('edges', edges, (writer, block) => writeEdgeBlock(writer, transaction, block));
}

function* newNames(transaction: GraphTransaction, written: Manifest): Generator<WrittenRecord> {
  const { labels, types, keys } = transaction.nameCounts();
  for (let id = written.labels; id < labels; id++) yield nameRecord('label', id, transaction.labelName(id));
  for (let id = written.types; id < types; id++) yield nameRecord('type', id, transaction.typeName(id));
  for (let id = written.keys; id < keys; id++) yield nameRecord('key', id, transaction.keyName(id));
}

function* blocks(
  kind: 'nodes' | 'edges',
  numbers: ReadonlySet<number>,
  write: (writer: ByteWriter, block: number) => number,
): Generator<WrittenRecord | undefined> {
  const writer = new ByteWriter();
  let work = 0;
  for (const block of numbers) {
    const isEmpty = write(writer, block) === 0;
    const content = writer.take();
    yield isEmpty ? { key: recordKey(kind, block) } : recordOf(kind, block, content);
    if (++work % PAUSE_EVERY === 0) yield undefined;
  }
}

/** Blocks of the ids that were changed, and of those given out since. */
function blocksOf(
  changed: Iterable<number>,
  { from, to, size }: { from: number; to: number; size: number },
): Set<number> {
  const numbers = new Set<number>();
  for (const id of changed) numbers.add(Math.floor(id / size));
  for (let block = Math.floor(from / size); block * size < to && from < to; block++) numbers.add(block);
  return numbers;
}

function nameRecord(kind: 'label' | 'type' | 'key', id: number, name: string): WrittenRecord {
  return recordOf(kind, id, writeValue(new ByteWriter(), name).take());
}

function recordOf(kind: RecordKind, number: number, content: Buffer): WrittenRecord {
  const key = recordKey(kind, number);
  return { key, value: sealed(key, content) };
}
