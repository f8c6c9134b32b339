/**
 * Property values as bytes on disk: a tag, then the value. Every value comes back as it was, exactly.
 * Tags are never given another meaning; a new kind takes a new tag and a new format version (lmdb-format.ts).
 */
import { type DurationValue, float, type PointValue, type Value } from '../../graph/values.ts';
import type { ByteReader, ByteWriter } from './lmdb-bytes.ts';

const TAG = {
  false: 0,
  true: 1,
  /** A safe integer. */
  integer: 2,
  /** An integer past 2^53. */
  int64: 3,
  float: 4,
  utf8: 5,
  /** A string with lone surrogates, which UTF-8 cannot hold. */
  utf16: 6,
  bytes: 7,
  list: 8,
  date: 9,
  localTime: 10,
  time: 11,
  localDateTime: 12,
  dateTime: 13,
  zonedDateTime: 14,
  duration: 15,
  longDuration: 16,
  point2D: 17,
  point3D: 18,
} as const;

export function writeValue(writer: ByteWriter, value: Value): ByteWriter {
  if (typeof value === 'string') return writeText(writer, value);
  if (typeof value === 'boolean') return writer.byte(value ? TAG.true : TAG.false);
  if (typeof value === 'number') return writeNumber(writer, value);
  if (typeof value === 'bigint') return writer.byte(TAG.int64).int64(value);
  if (value instanceof Uint8Array) return writer.byte(TAG.bytes).bytes(value);
  if (isList(value)) {
    writer.byte(TAG.list).unsigned(value.length);
    for (const item of value) writeValue(writer, item);
    return writer;
  }
  if (value === null || !('kind' in value)) throw new TypeError('null and maps are no property values');
  return writeTagged(writer, value);
}

export function readValue(reader: ByteReader): Value {
  const tag = reader.byte();
  switch (tag) {
    case TAG.false:
    case TAG.true:
      return tag === TAG.true;
    case TAG.integer:
      return reader.signed();
    case TAG.int64:
      return reader.int64();
    case TAG.float:
      return float(reader.double());
    case TAG.utf8:
      return reader.utf8();
    case TAG.utf16:
      return Buffer.from(reader.bytes()).toString('utf16le');
    case TAG.bytes:
      return reader.bytes();
    case TAG.list:
      return Array.from({ length: reader.unsigned() }, () => readValue(reader));
    case TAG.point2D:
      return { kind: 'point', srid: reader.unsigned(), x: reader.double(), y: reader.double() };
    case TAG.point3D:
      return { kind: 'point', srid: reader.unsigned(), x: reader.double(), y: reader.double(), z: reader.double() };
    default:
      return readTemporal(reader, tag);
  }
}

function readTemporal(reader: ByteReader, tag: number): Value {
  switch (tag) {
    case TAG.date:
      return { kind: 'date', epochDay: reader.signed() };
    case TAG.localTime:
      return { kind: 'localTime', nanoOfDay: reader.unsigned() };
    case TAG.time:
      return { kind: 'time', nanoOfDay: reader.unsigned(), offsetSeconds: reader.signed() };
    case TAG.localDateTime:
      return { kind: 'localDateTime', epochDay: reader.signed(), nanoOfDay: reader.unsigned() };
    case TAG.dateTime:
      return { kind: 'dateTime', ...readMoment(reader) };
    case TAG.zonedDateTime:
      return { kind: 'dateTime', ...readMoment(reader), zone: reader.utf8() };
    case TAG.duration:
    case TAG.longDuration: {
      const [months, days] = [reader.signed(), reader.signed()];
      const seconds = tag === TAG.duration ? reader.signed() : reader.int64();
      return { kind: 'duration', months, days, seconds, nanoseconds: reader.unsigned() };
    }
    default:
      throw new RangeError(`no kind of value has the tag ${tag}`);
  }
}

function readMoment(reader: ByteReader): { epochDay: number; nanoOfDay: number; offsetSeconds: number } {
  return { epochDay: reader.signed(), nanoOfDay: reader.unsigned(), offsetSeconds: reader.signed() };
}

function writeNumber(writer: ByteWriter, value: number): ByteWriter {
  return Number.isInteger(value) ? writer.byte(TAG.integer).signed(value) : writer.byte(TAG.float).double(value);
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function writeText(writer: ByteWriter, text: string): ByteWriter {
  return LONE_SURROGATE.test(text)
    ? writer.byte(TAG.utf16).bytes(Buffer.from(text, 'utf16le'))
    : writer.byte(TAG.utf8).utf8(text);
}

function writeTagged(writer: ByteWriter, value: Extract<Value, { kind: string }>): ByteWriter {
  switch (value.kind) {
    case 'float':
      return writer.byte(TAG.float).double(value.value);
    case 'date':
      return writer.byte(TAG.date).signed(value.epochDay);
    case 'localTime':
      return writer.byte(TAG.localTime).unsigned(value.nanoOfDay);
    case 'time':
      return writer.byte(TAG.time).unsigned(value.nanoOfDay).signed(value.offsetSeconds);
    case 'localDateTime':
      return writer.byte(TAG.localDateTime).signed(value.epochDay).unsigned(value.nanoOfDay);
    case 'dateTime': {
      const { epochDay, nanoOfDay, offsetSeconds, zone } = value;
      writer.byte(zone === undefined ? TAG.dateTime : TAG.zonedDateTime);
      writer.signed(epochDay).unsigned(nanoOfDay).signed(offsetSeconds);
      return zone === undefined ? writer : writer.utf8(zone);
    }
    case 'duration':
      return writeDuration(writer, value);
    case 'point':
      return writePoint(writer, value);
    case 'node':
    case 'edge':
    case 'path':
      throw new TypeError(`a ${value.kind} is no property value`);
  }
}

function writeDuration(writer: ByteWriter, { months, days, seconds, nanoseconds }: DurationValue): ByteWriter {
  writer.byte(typeof seconds === 'bigint' ? TAG.longDuration : TAG.duration);
  writer.signed(months).signed(days);
  if (typeof seconds === 'bigint') writer.int64(seconds);
  else writer.signed(seconds);
  return writer.unsigned(nanoseconds);
}

function writePoint(writer: ByteWriter, { srid, x, y, z }: PointValue): ByteWriter {
  writer.byte(z === undefined ? TAG.point2D : TAG.point3D);
  writer.unsigned(srid).double(x).double(y);
  return z === undefined ? writer : writer.double(z);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
