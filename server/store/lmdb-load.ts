/** Reads a graph back from its file into memory, in short steps, and finds out whatever is not as it was written. */
import { createReadStream } from 'node:fs';
import { AppError } from '../../graph/errors.ts';
import type { GraphLoader } from '../../graph/memory/loader.ts';
import type { SchemaRule } from '../../graph/memory/schema-rules.ts';
import type { Value } from '../../graph/values.ts';
import { ByteReader, TextCache } from './lmdb-bytes.ts';
import { badFile, damagedFile, foreignFile, NO_MANIFEST, newerFile, openingFailed } from './lmdb-failures.ts';
import {
  anyManifestSchema,
  FORMAT_VERSION,
  MANIFEST_BEGIN,
  type Manifest,
  manifestSchema,
  numberOfKey,
  type RecordKind,
  recordKind,
  rulesSchema,
  unsealed,
} from './lmdb-format.ts';
import { BadFile, type Entry, PageFile } from './lmdb-pages.ts';
import { readEdgeBlock, readNodeBlock } from './lmdb-records.ts';
import { readValue } from './lmdb-values.ts';

const PAUSE_EVERY = 16;

/** What was found beside nodes and edges. */
class Found {
  manifest: Manifest | undefined;
  /** Absent until the schema is first changed. */
  rules: readonly SchemaRule[] | undefined;
  readonly names: Record<'label' | 'type' | 'key', string[]> = { label: [], type: [], key: [] };
  nodes = 0;
  edges = 0;
  hasNames = false;
}

/** The manifest, once everything that it promises was found. Throws an AppError that says what is wrong with the file. */
export async function loadGraph(path: string, loader: GraphLoader, pause: () => Promise<void>): Promise<Manifest> {
  try {
    const file = new PageFile(path);
    try {
      return await loadEntries(file, { path, loader, pause });
    } finally {
      file.close();
    }
  } catch (error) {
    throw error instanceof BadFile ? badFile(path, error, await holdsManifest(path)) : openingFailed(path, error);
  }
}

/**
 * Whether the bytes of a manifest of ours stand anywhere in the file. Where the way to them is broken this still tells
 * a damaged graph from another program's file of the same kind, which nobody should write over.
 */
async function holdsManifest(path: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([tail, chunk]);
    if (bytes.includes(MANIFEST_BEGIN)) return true;
    tail = bytes.subarray(-MANIFEST_BEGIN.length);
  }
  return false;
}

interface Loading {
  readonly path: string;
  readonly loader: GraphLoader;
  readonly pause: () => Promise<void>;
}

async function loadEntries(file: PageFile, { path, loader, pause }: Loading): Promise<Manifest> {
  const found = new Found();
  const texts = new TextCache();
  let count = 0;
  for (const entry of file.entries()) {
    takeEntry(entry, { path, loader, found, texts });
    if (++count % PAUSE_EVERY === 0) await pause();
  }
  const { manifest } = found;
  if (manifest === undefined) throw foreignFile(path, NO_MANIFEST);
  giveNames(found, loader);
  const isWhole =
    found.nodes === manifest.nodes &&
    found.edges === manifest.edges &&
    found.names.label.length === manifest.labels &&
    found.names.type.length === manifest.types &&
    found.names.key.length === manifest.keys;
  if (!isWhole) throw damagedFile(path, 'records are missing');
  for (const _ of loader.finishSteps({ ...manifest, rules: found.rules })) await pause();
  return manifest;
}

interface Taking {
  readonly path: string;
  readonly loader: GraphLoader;
  readonly found: Found;
  readonly texts: TextCache;
}

function takeEntry({ key, value }: Entry, taking: Taking): void {
  const { path, found } = taking;
  const kind = recordKind(key);
  if (found.manifest === undefined && kind !== 'manifest') throw foreignFile(path, 'it does not begin with a manifest');
  const content = unsealed(key, value);
  if (content === undefined) {
    throw kind === 'manifest'
      ? new BadFile('damaged', 'its manifest is altered')
      : damagedFile(path, `${nameOf(kind, key)} is altered`);
  }
  try {
    takeContent(kind, key, content, taking);
  } catch (error) {
    throw error instanceof AppError ? error : damagedFile(path, `${nameOf(kind, key)} cannot be read`, error);
  }
}

function takeContent(kind: RecordKind | undefined, key: Buffer, content: Buffer, taking: Taking): void {
  const { path, loader, found, texts } = taking;
  switch (kind) {
    case 'manifest':
      found.manifest = readManifest(path, content);
      return;
    case 'rules':
      found.rules = rulesSchema.parse(JSON.parse(content.toString('utf8')));
      return;
    case 'label':
    case 'type':
    case 'key':
      takeName(found.names[kind], numberOfKey(key), readValue(new ByteReader(content, texts)));
      return;
    case 'nodes':
      giveNames(found, loader);
      for (const node of readNodeBlock(new ByteReader(content, texts), numberOfKey(key))) {
        loader.node(node.id, node.labels, node.properties);
        found.nodes++;
      }
      return;
    case 'edges':
      for (const edge of readEdgeBlock(new ByteReader(content, texts), numberOfKey(key))) {
        loader.edge(edge.id, edge.type, edge.start, edge.end, edge.properties);
        found.edges++;
      }
      return;
    default:
      throw new RangeError('no such kind of record');
  }
}

function takeName(names: string[], number: number, name: Value): void {
  if (typeof name !== 'string' || names.push(name) !== number + 1) throw new RangeError('a name is missing');
}

/** Names come before nodes in the order of the keys. */
function giveNames(found: Found, loader: GraphLoader): void {
  if (found.hasNames) return;
  loader.names(found.names.label, found.names.type, found.names.key);
  found.hasNames = true;
}

function readManifest(path: string, content: Buffer): Manifest {
  const json: unknown = JSON.parse(content.toString('utf8'));
  const any = anyManifestSchema.safeParse(json);
  if (!any.success) throw foreignFile(path, 'its manifest is not ours');
  if (any.data.version > FORMAT_VERSION) throw newerFile(path, any.data.version, FORMAT_VERSION);
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw damagedFile(path, 'its manifest is incomplete');
  return manifest.data;
}

function nameOf(kind: RecordKind | undefined, key: Buffer): string {
  if (kind === undefined) return 'a record';
  return kind === 'nodes' || kind === 'edges' ? `its block ${numberOfKey(key)} of ${kind}` : `its record "${kind}"`;
}
