/** The notation in which the TCK writes values, read and compared: `(:A {n: 1})`, `[:T]`, `<(a)-[:R]->(b)>`, lists, maps, literals. */
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from '../../graph/temporal-parsing.ts';
import { formatTemporal } from '../../graph/temporal-text.ts';
import { isFloat, isInteger, type TemporalValue, toNumber, type Value } from '../../graph/values.ts';

const TEMPORAL_PARSERS: Readonly<Record<TemporalValue['kind'], (text: string) => TemporalValue | undefined>> = {
  date: parseDate,
  localTime: parseLocalTime,
  time: parseTime,
  localDateTime: parseLocalDateTime,
  dateTime: parseDateTime,
  duration: parseDuration,
};

export type Expected =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly Expected[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Expected> }
  | ExpectedNode
  | ExpectedEdge
  | { readonly kind: 'path'; readonly nodes: readonly ExpectedNode[]; readonly hops: readonly ExpectedHop[] };

interface ExpectedNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Expected>;
}

interface ExpectedEdge {
  readonly kind: 'edge';
  readonly type: string;
  readonly properties: ReadonlyMap<string, Expected>;
}

interface ExpectedHop {
  readonly edge: ExpectedEdge;
  readonly forwards: boolean;
}

/** Reads one cell. Throws where the notation is not understood. */
export function readExpected(text: string): Expected {
  const reader = new Reader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) throw new Error(`TCK value: "${this.text}" has more than one value`);
  }

  value(): Expected {
    this.space();
    const rest = this.text.slice(this.at);
    if (rest.startsWith('[:')) return this.edge();
    if (rest.startsWith('[')) return { kind: 'list', items: this.items('[', ']', () => this.value()) };
    if (rest.startsWith('{')) return { kind: 'map', entries: this.map() };
    if (rest.startsWith('(')) return this.node();
    if (rest.startsWith('<')) return this.path();
    if (rest.startsWith("'")) return { kind: 'string', value: this.string() };
    return this.word();
  }

  private word(): Expected {
    const word = /^[+-]?[\d.]+(?:[eE][+-]?\d+)?|^[^,\]})\s]+/.exec(this.text.slice(this.at))?.[0] ?? '';
    this.at += word.length;
    if (word === 'null') return { kind: 'null' };
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    if (/^[+-]?\d+$/.test(word)) return { kind: 'integer', value: BigInt(word) };
    if (/^[+-]?Inf(inity)?$/.test(word)) return { kind: 'float', value: word.startsWith('-') ? -Infinity : Infinity };
    if (word === 'NaN') return { kind: 'float', value: Number.NaN };
    const value = Number(word);
    if (word === '' || Number.isNaN(value))
      throw new Error(`TCK value: "${this.text}" is not understood at ${this.at}`);
    return { kind: 'float', value };
  }

  private string(): string {
    let value = '';
    for (this.at++; this.at < this.text.length && this.text[this.at] !== "'"; this.at++) {
      if (this.text[this.at] === '\\') this.at++;
      value += this.text[this.at];
    }
    this.at++;
    return value;
  }

  private node(): ExpectedNode {
    this.expect('(');
    const labels = this.names();
    this.space();
    const properties = this.text[this.at] === '{' ? this.map() : new Map<string, Expected>();
    this.expect(')');
    return { kind: 'node', labels, properties };
  }

  private edge(): ExpectedEdge {
    this.expect('[');
    const [type = ''] = this.names();
    this.space();
    const properties = this.text[this.at] === '{' ? this.map() : new Map<string, Expected>();
    this.expect(']');
    return { kind: 'edge', type, properties };
  }

  private path(): Expected {
    this.expect('<');
    const nodes = [this.node()];
    const hops: ExpectedHop[] = [];
    for (this.space(); this.text[this.at] !== '>'; this.space()) {
      const backwards = this.text[this.at] === '<';
      if (backwards) this.at++;
      this.expect('-');
      const edge = this.edge();
      this.expect('-');
      if (!backwards) this.expect('>');
      hops.push({ edge, forwards: !backwards });
      nodes.push(this.node());
    }
    this.expect('>');
    return { kind: 'path', nodes, hops };
  }

  private names(): string[] {
    const names: string[] = [];
    for (this.space(); this.text[this.at] === ':'; this.space()) {
      this.at++;
      names.push(this.name());
    }
    return names;
  }

  private name(): string {
    this.space();
    const quoted = /^`((?:[^`]|``)*)`/.exec(this.text.slice(this.at));
    const plain = quoted ?? /^[\p{L}\p{N}_$]+/u.exec(this.text.slice(this.at));
    if (!plain) throw new Error(`TCK value: a name is missing in "${this.text}" at ${this.at}`);
    this.at += plain[0].length;
    return quoted?.[1] ?? plain[0];
  }

  private map(): ReadonlyMap<string, Expected> {
    return new Map(
      this.items('{', '}', () => {
        const key = this.name();
        this.expect(':');
        return [key, this.value()] as const;
      }),
    );
  }

  private items<T>(open: string, close: string, item: () => T): T[] {
    this.expect(open);
    const items: T[] = [];
    for (this.space(); this.text[this.at] !== close; this.space()) {
      items.push(item());
      this.space();
      if (this.text[this.at] === ',') this.at++;
      else break;
    }
    this.expect(close);
    return items;
  }

  private expect(character: string): void {
    this.space();
    if (this.text[this.at] !== character) {
      throw new Error(`TCK value: expected ${character} in "${this.text}" at ${this.at}`);
    }
    this.at++;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? 'x')) this.at++;
  }
}

/** Whether an answered value is what the cell says. Label order never counts; list order counts unless told otherwise. */
export function matches(expected: Expected, actual: Value, listsUnordered = false): boolean {
  switch (expected.kind) {
    case 'null':
      return actual === null;
    case 'boolean':
      return actual === expected.value;
    case 'integer':
      return isInteger(actual) && BigInt(actual) === expected.value;
    case 'float':
      return isFloat(actual) && Object.is(toNumber(actual) + 0, expected.value + 0);
    case 'string':
      return typeof actual === 'string' ? actual === expected.value : isTemporalText(expected.value, actual);
    case 'list':
      return Array.isArray(actual) && listMatches(expected.items, actual, listsUnordered);
    case 'map':
      return actual instanceof Map && mapMatches(expected.entries, actual, listsUnordered);
    default:
      return entityMatches(expected, actual);
  }
}

function entityMatches(expected: Extract<Expected, { kind: 'node' | 'edge' | 'path' }>, actual: Value): boolean {
  if (actual === null || typeof actual !== 'object' || !('kind' in actual)) return false;
  if (expected.kind === 'node' && actual.kind === 'node') {
    const labels = new Set(actual.labels);
    return (
      labels.size === expected.labels.length &&
      expected.labels.every((label) => labels.has(label)) &&
      mapMatches(expected.properties, actual.properties)
    );
  }
  if (expected.kind === 'edge' && actual.kind === 'edge') {
    return expected.type === actual.type && mapMatches(expected.properties, actual.properties);
  }
  if (expected.kind === 'path' && actual.kind === 'path') {
    return (
      expected.nodes.length === actual.nodes.length &&
      expected.nodes.every((node, i) => entityMatches(node, actual.nodes[i] ?? null)) &&
      expected.hops.every(({ edge, forwards }, i) => {
        const walked = actual.edges[i];
        if (walked === undefined) return false;
        const isForwards = walked.startElementId === actual.nodes[i]?.elementId;
        const isLoop = walked.startElementId === walked.endElementId;
        return (isLoop || isForwards === forwards) && entityMatches(edge, walked);
      })
    );
  }
  return false;
}

function listMatches(expected: readonly Expected[], actual: readonly Value[], unordered: boolean): boolean {
  if (expected.length !== actual.length) return false;
  if (!unordered) return expected.every((item, i) => matches(item, actual[i] ?? null));
  const left = [...actual];
  return expected.every((item) => {
    const found = left.findIndex((value) => matches(item, value, true));
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
}

function mapMatches(
  expected: ReadonlyMap<string, Expected>,
  actual: ReadonlyMap<string, Value>,
  listsUnordered = false,
): boolean {
  return (
    expected.size === actual.size &&
    [...expected].every(([key, value]) => actual.has(key) && matches(value, actual.get(key) ?? null, listsUnordered))
  );
}

/** Temporal values stand in the TCK as ISO text in quotes, in a shorter form here and there: read back, they are the same value. */
function isTemporalText(text: string, actual: Value): boolean {
  if (actual === null || typeof actual !== 'object' || !('kind' in actual)) return false;
  const parse = TEMPORAL_PARSERS[actual.kind as keyof typeof TEMPORAL_PARSERS];
  const expected = parse?.(text);
  return expected !== undefined && formatTemporal(expected) === formatTemporal(actual as TemporalValue);
}
