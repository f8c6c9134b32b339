/** A parameter as one writes it in a field of its own: what stands there, and as what kind of value it is read. */
import { InvalidInput } from '../../graph/errors.ts';
import { isFloat, isInteger, type Value } from '../../graph/values.ts';
import { decodeParameters, decodeValue } from '../../graph/wire-decode.ts';
import { encodeValue } from '../../graph/wire-encode.ts';
import { latinDigits } from './latin-digits.ts';
import { joinItems, splitItems } from './list-text.ts';
import { valueJson } from './parameters-json.ts';

const SINGLE_KINDS = ['text', 'integer', 'float', 'boolean', 'date'] as const;
type SingleKind = (typeof SINGLE_KINDS)[number];

/** The kind of a list by the kind of its items. */
const LIST_KINDS = { text: 'texts', integer: 'integers', float: 'floats', date: 'dates' } as const;
type ListKind = (typeof LIST_KINDS)[keyof typeof LIST_KINDS];

const ITEM_KINDS = { texts: 'text', integers: 'integer', floats: 'float', dates: 'date' } as const satisfies Record<
  ListKind,
  SingleKind
>;

export const FIELD_KINDS = [...SINGLE_KINDS, 'texts', 'integers', 'floats', 'dates', 'null', 'json'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** `text` is all that was typed, whether it can be read or not. */
export interface Field {
  readonly kind: FieldKind;
  readonly text: string;
}

/** Why a field gives no value: as what a text was to be read, and which. `why` is what a reader of JSON said, in English. */
export interface Wrong {
  readonly as: Exclude<SingleKind, 'text'> | 'json';
  readonly text: string;
  readonly why?: string;
}

export type Reading = { readonly value: Value } | { readonly wrong: Wrong };

/** The field of a value. Reading it gives that value and no other; what fits no plain field is JSON. */
export function fieldOf(value: Value): Field {
  if (value === null) return { kind: 'null', text: '' };
  const kind = singleKindOf(value);
  if (kind !== undefined) return { kind, text: singleText(value) };
  const itemKind = Array.isArray(value) ? itemKindOf(value) : undefined;
  if (itemKind !== undefined && Array.isArray(value)) {
    return { kind: LIST_KINDS[itemKind], text: joinItems(value.map(singleText)) };
  }
  return { kind: 'json', text: valueJson(value) };
}

/** Digits of Arabic are digits too. `name` stands in what is said of JSON. */
export function readField({ kind, text }: Field, name: string): Reading {
  switch (kind) {
    case 'null':
      return { value: null };
    case 'json':
      return readJsonField(text, name);
    case 'text':
    case 'integer':
    case 'float':
    case 'boolean':
    case 'date':
      return readSingle(kind, text);
    case 'texts':
    case 'integers':
    case 'floats':
    case 'dates':
      return readList(ITEM_KINDS[kind], text);
    default:
      return kind satisfies never;
  }
}

/** The field as another kind reads it: what was typed stays, save that JSON is written for the value that stood there. */
export function asKind(field: Field, kind: FieldKind): Field {
  if (kind === field.kind) return field;
  const reading = readField(field, '');
  if (!('value' in reading)) return { kind, text: field.text };
  if (kind === 'json') return { kind, text: valueJson(reading.value) };
  if (field.kind === 'json') return { kind, text: fieldOf(reading.value).text };
  const [only, ...others] = splitItems(field.text);
  const isTakenOut = field.kind in ITEM_KINDS && !(kind in ITEM_KINDS) && only !== undefined && others.length === 0;
  return { kind, text: isTakenOut ? only : field.text };
}

/** A text with a return would lose it in a field of the page. */
function singleKindOf(value: Value): SingleKind | undefined {
  if (typeof value === 'string') return value.includes('\r') ? undefined : 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (isInteger(value)) return 'integer';
  if (isFloat(value)) return 'float';
  return isDate(value) ? 'date' : undefined;
}

function itemKindOf(items: readonly Value[]): keyof typeof LIST_KINDS | undefined {
  const kinds = new Set(items.map((item) => (typeof item === 'string' ? 'text' : singleKindOf(item))));
  if (kinds.size > 1) return undefined;
  const [kind = items.length === 0 ? 'text' : undefined] = kinds;
  return kind === 'boolean' ? undefined : kind;
}

function singleText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  const { _value } = encodeValue(value);
  return String(_value);
}

function isDate(value: Value): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'date';
}

const WIRE_TYPES = { integer: 'Integer', float: 'Float', date: 'Date' } as const;

function readSingle(kind: SingleKind, text: string): Reading {
  if (kind === 'text') return { value: text };
  const plain = latinDigits(text.trim());
  if (kind === 'boolean') {
    if (plain === 'true' || plain === 'false') return { value: plain === 'true' };
    return { wrong: { as: kind, text } };
  }
  try {
    return { value: decodeValue({ $type: WIRE_TYPES[kind], _value: plain }) };
  } catch (error) {
    if (error instanceof InvalidInput) return { wrong: { as: kind, text } };
    throw error;
  }
}

function readList(kind: SingleKind, text: string): Reading {
  const values: Value[] = [];
  for (const item of splitItems(text)) {
    const reading = readSingle(kind, item);
    if (!('value' in reading)) return reading;
    values.push(reading.value);
  }
  return { value: values };
}

function readJsonField(text: string, name: string): Reading {
  try {
    return { value: decodeParameters({ [name]: JSON.parse(text) as unknown }).get(name) ?? null };
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof SyntaxError)) throw error;
    return { wrong: { as: 'json', text, why: error.message } };
  }
}
