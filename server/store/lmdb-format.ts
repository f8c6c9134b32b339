/**
 * What stands under which key on disk, and how it is sealed.
 *
 * A key is a letter for the kind and a big-endian number, so that blocks come back in the order of their ids.
 * A value ends with a CRC-32 over key and content: a block that was altered, or stands under another's key, is found out.
 */
import { crc32 } from 'node:zlib';
import { z } from 'zod';

/** Raised whenever an older program would misread what this one writes. */
export const FORMAT_VERSION = 1;

const KINDS = { manifest: 1, rules: 2, label: 3, type: 4, key: 5, nodes: 6, edges: 7 } as const;

export type RecordKind = keyof typeof KINDS;

const RECORD_KINDS: readonly RecordKind[] = ['manifest', 'rules', 'label', 'type', 'key', 'nodes', 'edges'];

const KEY_LENGTH = 5;
const SEAL_LENGTH = 4;

export function recordKey(kind: RecordKind, number = 0): Buffer {
  const key = Buffer.alloc(KEY_LENGTH);
  key[0] = KINDS[kind];
  key.writeUInt32BE(number, 1);
  return key;
}

export function numberOfKey(key: Buffer): number {
  return key.readUInt32BE(1);
}

/** Undefined for a key that is none of ours. */
export function recordKind(key: Buffer): RecordKind | undefined {
  if (key.length !== KEY_LENGTH) return undefined;
  return RECORD_KINDS.find((kind) => KINDS[kind] === key[0]);
}

/** The value to be written for a content. */
export function sealed(key: Buffer, content: Buffer): Buffer {
  const value = Buffer.allocUnsafe(content.length + SEAL_LENGTH);
  value.set(content);
  value.writeUInt32LE(sealOf(key, content), content.length);
  return value;
}

/** The content of a value, or undefined where it was altered. */
export function unsealed(key: Buffer, value: Buffer): Buffer | undefined {
  if (value.length < SEAL_LENGTH || key.length !== KEY_LENGTH) return undefined;
  const content = value.subarray(0, value.length - SEAL_LENGTH);
  return value.readUInt32LE(content.length) === sealOf(key, content) ? content : undefined;
}

function sealOf(key: Buffer, content: Buffer): number {
  return crc32(content, crc32(key));
}

/** What the rest must add up to. Written with every commit. */
export const manifestSchema = z.object({
  format: z.literal('shabaka-graph'),
  version: z.int(),
  commits: z.int().nonnegative(),
  nodes: z.int().nonnegative(),
  edges: z.int().nonnegative(),
  nodeIdBound: z.int().nonnegative(),
  edgeIdBound: z.int().nonnegative(),
  labels: z.int().nonnegative(),
  types: z.int().nonnegative(),
  keys: z.int().nonnegative(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** How every manifest begins, byte for byte: `format` is its first key. */
export const MANIFEST_BEGIN = Buffer.from('{"format":"shabaka-graph"');

/** As much of any version's manifest as tells it from something else. */
export const anyManifestSchema = z.object({ format: z.literal('shabaka-graph'), version: z.int() });

const rule = {
  id: z.int(),
  name: z.string(),
  entity: z.enum(['node', 'edge']),
  properties: z.array(z.string()),
};

export const rulesSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('index'),
      ...rule,
      type: z.enum(['RANGE', 'TEXT', 'POINT', 'FULLTEXT', 'LOOKUP']),
      labelsOrTypes: z.array(z.string()),
      analyzer: z.string().exactOptional(),
    }),
    z.object({
      kind: z.literal('constraint'),
      ...rule,
      type: z.enum(['unique', 'key', 'exists', 'typed']),
      labelsOrTypes: z.tuple([z.string()]),
      valueType: z.string().exactOptional(),
    }),
  ]),
);
