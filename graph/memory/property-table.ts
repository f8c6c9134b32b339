/**
 * Properties of nodes, or of edges, by shape: entities with the same keys share a shape, and a shape keeps one array of values
 * for each key. An entity costs two integers and one array entry for each value; arrays of small integers or of doubles stay unboxed.
 * A shape is a pure function of its set of keys (kept in ascending order), so undoing a change restores it exactly.
 * Entities with very many keys, or shapes past a fixed number, use a dictionary each, so that no statement can make shapes explode.
 */
import type { PropertyMap, Value } from '../values.ts';
import { grown } from './columns.ts';
import type { NameTable } from './names.ts';

const WIDE = 64;
const MOST_SHAPES = 20_000;

/** Entities with the same keys. `columns[i][row]` is the value of `keys[i]`; a dictionary shape has one column of maps. */
interface Shape {
  readonly keys: readonly number[];
  readonly columns: Value[][];
  readonly dictionaries?: (Map<number, Value> | undefined)[];
  readonly free: number[];
  rows: number;
  readonly with: Map<number, Shape>;
  readonly without: Map<number, Shape>;
  readonly id: number;
}

/** All properties of one entity at one moment, detached from the table. */
export interface PropertyRow {
  readonly keys: readonly number[];
  readonly values: readonly Value[];
}

export const NO_PROPERTIES: PropertyRow = { keys: [], values: [] };

/** The value under a key in a row, where it has one. */
export function valueIn({ keys, values }: PropertyRow, key: number): Value | undefined {
  const at = keys.indexOf(key);
  return at < 0 ? undefined : values[at];
}

export class PropertyTable {
  readonly #names: NameTable;
  readonly #shapes: Shape[] = [];
  readonly #byKeys = new Map<string, Shape>();
  readonly #empty: Shape;
  readonly #dictionary: Shape;
  /** How many shapes that are in use have a key, and how many dictionaries: every statement asks which keys there are. */
  readonly #users = new Map<number, number>();
  /** What was looked for last: entities that come together are mostly alike. */
  #lastShape: Shape | undefined;
  #shapeOf = new Int32Array(16);
  #rowOf = new Int32Array(16);

  constructor(names: NameTable) {
    this.#names = names;
    this.#empty = this.#addShape([]);
    this.#dictionary = this.#addShape([], []);
    this.#byKeys.set('', this.#empty);
  }

  get(entity: number, key: number): Value | undefined {
    const shape = this.#shape(entity);
    const row = Number(this.#rowOf[entity]);
    if (shape.dictionaries !== undefined) return shape.dictionaries[row]?.get(key);
    const slot = shape.keys.indexOf(key);
    return slot < 0 ? undefined : shape.columns[slot]?.[row];
  }

  keys(entity: number): readonly number[] {
    const shape = this.#shape(entity);
    if (shape.dictionaries === undefined) return shape.keys;
    return [...(shape.dictionaries[Number(this.#rowOf[entity])]?.keys() ?? [])].sort((a, b) => a - b);
  }

  map(entity: number): PropertyMap {
    const shape = this.#shape(entity);
    const map = new Map<string, Value>();
    if (shape.dictionaries !== undefined) {
      for (const key of this.keys(entity)) map.set(this.#names.name(key), this.get(entity, key) ?? null);
      return map;
    }
    const row = Number(this.#rowOf[entity]);
    for (let slot = 0; slot < shape.keys.length; slot++) {
      map.set(this.#names.name(Number(shape.keys[slot])), shape.columns[slot]?.[row] ?? null);
    }
    return map;
  }

  row(entity: number): PropertyRow {
    const keys = this.keys(entity);
    return keys.length === 0 ? NO_PROPERTIES : { keys, values: keys.map((key) => this.get(entity, key) ?? null) };
  }

  /** Gives an entity that has no properties these; `keys` ascending. */
  fill(entity: number, { keys, values }: PropertyRow): void {
    this.#reserve(entity);
    this.#place(entity, this.#shapeFor(keys), keys, values);
  }

  set(entity: number, key: number, value: Value): void {
    const shape = this.#shape(entity);
    const row = Number(this.#rowOf[entity]);
    if (shape.dictionaries !== undefined) {
      const dictionary = shape.dictionaries[row];
      if (dictionary?.has(key) === false) this.#use(key);
      dictionary?.set(key, value);
      return;
    }
    const slot = shape.keys.indexOf(key);
    const column = slot < 0 ? undefined : shape.columns[slot];
    if (column !== undefined) column[row] = value;
    else this.#move(entity, key, value);
  }

  remove(entity: number, key: number): void {
    const shape = this.#shape(entity);
    if (shape.dictionaries !== undefined) {
      if (shape.dictionaries[Number(this.#rowOf[entity])]?.delete(key)) this.#disuse(key);
    } else if (shape.keys.includes(key)) this.#move(entity, key, undefined);
  }

  /** Takes all properties away. */
  clear(entity: number): void {
    this.#vacate(entity);
    this.#shapeOf[entity] = this.#empty.id;
  }

  /** Keys that at least one entity has. */
  keysInUse(): Iterable<number> {
    return this.#users.keys();
  }

  #use(key: number): void {
    this.#users.set(key, (this.#users.get(key) ?? 0) + 1);
  }

  #disuse(key: number): void {
    const users = this.#users.get(key) ?? 0;
    if (users > 1) this.#users.set(key, users - 1);
    else this.#users.delete(key);
  }

  #shape(entity: number): Shape {
    return this.#shapes[Number(this.#shapeOf[entity])] ?? this.#empty;
  }

  #reserve(entity: number): void {
    if (entity < this.#shapeOf.length) return;
    this.#shapeOf = grown(this.#shapeOf, entity + 1);
    this.#rowOf = grown(this.#rowOf, entity + 1);
  }

  #place(entity: number, shape: Shape, keys: readonly number[], values: readonly Value[]): void {
    this.#shapeOf[entity] = shape.id;
    if (shape === this.#empty) return;
    const row = shape.free.pop() ?? shape.rows + shape.free.length;
    if (shape.rows++ === 0) for (const key of shape.keys) this.#use(key);
    this.#rowOf[entity] = row;
    if (shape.dictionaries !== undefined) {
      for (const key of keys) this.#use(key);
      shape.dictionaries[row] = new Map(keys.map((key, index) => [key, values[index] ?? null]));
      return;
    }
    for (let slot = 0; slot < keys.length; slot++) {
      const column = shape.columns[slot];
      if (column !== undefined) column[row] = values[slot] ?? null;
    }
  }

  #vacate(entity: number): void {
    const shape = this.#shape(entity);
    if (shape === this.#empty) return;
    const row = Number(this.#rowOf[entity]);
    if (--shape.rows === 0) for (const key of shape.keys) this.#disuse(key);
    shape.free.push(row);
    if (shape.dictionaries !== undefined) {
      for (const key of shape.dictionaries[row]?.keys() ?? []) this.#disuse(key);
      shape.dictionaries[row] = undefined;
    }
    // NOTE: a number stays in the vacated place, because null would turn a column of unboxed numbers into boxed ones.
    for (const column of shape.columns) if (typeof column[row] !== 'number') column[row] = null;
  }

  /** Moves an entity to the shape with one key more (`value` given) or less. */
  #move(entity: number, key: number, value: Value | undefined): void {
    const from = this.#shape(entity);
    const row = Number(this.#rowOf[entity]);
    const to = value === undefined ? this.#without(from, key) : this.#with(from, key);
    const keys: number[] = [];
    const values: Value[] = [];
    for (const kept of value === undefined ? from.keys.filter((other) => other !== key) : withKey(from.keys, key)) {
      keys.push(kept);
      const slot = from.keys.indexOf(kept);
      values.push((slot < 0 ? value : from.columns[slot]?.[row]) ?? null);
    }
    this.#vacate(entity);
    this.#place(entity, to, keys, values);
  }

  #with(shape: Shape, key: number): Shape {
    return this.#step(shape.with, key, () => withKey(shape.keys, key));
  }

  #without(shape: Shape, key: number): Shape {
    return this.#step(shape.without, key, () => shape.keys.filter((other) => other !== key));
  }

  /** The shape that a key leads to; dictionaries are not remembered, because the way to one may lead elsewhere later. */
  #step(steps: Map<number, Shape>, key: number, keysOf: () => readonly number[]): Shape {
    const known = steps.get(key);
    if (known !== undefined) return known;
    const to = this.#lookUp(keysOf());
    if (to.dictionaries === undefined) steps.set(key, to);
    return to;
  }

  /** Key by key from the empty shape, which is quicker than looking the whole list up. */
  #shapeFor(keys: readonly number[]): Shape {
    if (keys.length > WIDE) return this.#dictionary;
    const last = this.#lastShape;
    if (last !== undefined && isSame(last.keys, keys)) return last;
    let shape = this.#empty;
    for (const key of keys) {
      shape = this.#with(shape, key);
      if (shape === this.#dictionary) return shape;
    }
    this.#lastShape = shape;
    return shape;
  }

  #lookUp(keys: readonly number[]): Shape {
    if (keys.length > WIDE) return this.#dictionary;
    const text = keys.join(',');
    const known = this.#byKeys.get(text);
    if (known !== undefined) return known;
    if (this.#shapes.length >= MOST_SHAPES) return this.#dictionary;
    const shape = this.#addShape(keys);
    this.#byKeys.set(text, shape);
    return shape;
  }

  #addShape(keys: readonly number[], dictionaries?: Map<number, Value>[]): Shape {
    const shape: Shape = {
      id: this.#shapes.length,
      keys,
      columns: keys.map(() => []),
      ...(dictionaries === undefined ? {} : { dictionaries }),
      free: [],
      rows: 0,
      with: new Map(),
      without: new Map(),
    };
    this.#shapes.push(shape);
    return shape;
  }
}

function isSame(keys: readonly number[], others: readonly number[]): boolean {
  if (keys.length !== others.length) return false;
  for (let at = 0; at < keys.length; at++) if (keys[at] !== others[at]) return false;
  return true;
}

function withKey(keys: readonly number[], key: number): number[] {
  const at = keys.findIndex((other) => other > key);
  return at < 0 ? [...keys, key] : [...keys.slice(0, at), key, ...keys.slice(at)];
}
