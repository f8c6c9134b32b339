/**
 * The expressions of a statement, each in a statement of its own that works it out on every row on which it could be
 * worked out: whether one fails is then no question of what a planner does first, drops or leaves out.
 */
import { mayWrite } from './outcome.ts';
import { type Part, type Piece, textOf } from './piece.ts';

export interface Place {
  readonly expression: Piece;
  /** Filters, cuts and DISTINCT are left out, so that there are more rows rather than fewer. */
  readonly statement: string;
  /** The same on one row alone, for each of the first rows. */
  readonly ofRow: readonly string[];
}

/** Rows that are tried one by one. */
const MOST_ROWS = 40;
/** What takes rows away. */
const FILTERS: ReadonlySet<string> = new Set(['where', 'inside', 'cut', 'distinct']);
/** What stands for no value. */
const STRUCTURE: ReadonlySet<string> = new Set([
  ...FILTERS,
  ...['statement', 'clause', 'projection', 'item', 'pattern', 'nodePattern', 'relationship', 'labels', 'setItem'],
  ...['action', 'argument', 'branch', 'command', 'manner', 'options', 'ifExists'],
]);

/** The shortest first, so that what is inside of another comes before it. */
export function placesOf(root: Piece): readonly Place[] {
  return [...places(root, [], [])].sort((a, b) => textOf(a.expression).length - textOf(b.expression).length);
}

/** The tree with another text for one of its pieces. */
export function replaced(root: Piece, old: Piece, text: string): Piece {
  if (root === old) return { ...root, parts: [text] };
  return { ...root, parts: root.parts.map((part) => (typeof part === 'string' ? part : replaced(part, old, text))) };
}

/** `asWritten`: the same clauses with their filters, without which an OPTIONAL MATCH finds what it did not find. */
function* places(part: Piece, outer: readonly string[], asWritten: readonly string[]): Generator<Place> {
  if (!STRUCTURE.has(part.kind)) {
    // NOTE: what is no boolean fails only where one is asked for.
    const texts = part.kind === 'bool' ? [textOf(part), `NOT (${textOf(part)})`] : [textOf(part)];
    for (const text of texts) {
      yield placeOf(part, outer, text);
      if (asWritten.join(' ') !== outer.join(' ')) yield placeOf(part, asWritten, text);
      const free = freePatterns(outer, text);
      if (free !== undefined) yield placeOf(part, free, text);
    }
  }
  const rows = part.rows ?? [];
  let before = [...outer, rows.map(withoutFilters).join('')];
  let whole = [...asWritten, rows.map(partText).join('')];
  for (const child of part.parts) {
    if (typeof child === 'string') continue;
    yield* places(child, before, whole);
    if (child.kind !== 'clause') continue;
    before = [...before, withoutFilters(child)];
    whole = [...whole, textOf(child)];
  }
}

function partText(part: Part): string {
  return typeof part === 'string' ? part : textOf(part);
}

function placeOf(expression: Piece, before: readonly string[], text: string): Place {
  const rows = before.every((clause) => clause.trim() === '') ? 0 : MOST_ROWS;
  const ofRow = Array.from({ length: rows }, (_, i) => isolated([...before, `WITH * SKIP ${i} LIMIT 1`], text));
  return { expression, statement: isolated(before, text), ofRow };
}

function isolated(before: readonly string[], expression: string): string {
  const clauses = before.filter((text) => text.trim() !== '');
  const parts = clauses.map((text) => (mayWrite(text) ? `${text} WITH *` : text));
  return [...parts, `RETURN ${expression} AS isolated`].join(' ');
}

/**
 * The nodes and relationships of an expression by themselves, behind the clauses that its values come from: a predicate may
 * be tried before its pattern is whole.
 */
function freePatterns(before: readonly string[], expression: string): readonly string[] | undefined {
  const names = [...new Set(expression.match(/\bv\d+\b/g) ?? [])];
  const valuesFrom = before.findLastIndex((text) => names.some((name) => new RegExp(`\\bAS ${name}\\b`).test(text)));
  const [needed, searched] = [before.slice(0, valuesFrom + 1), before.slice(valuesFrom + 1)];
  const patterns: string[] = [];
  for (const name of names) {
    if (searched.some((text) => new RegExp(`\\[${name}\\b`).test(text))) patterns.push(`()-[${name}]->()`);
    else if (searched.some((text) => new RegExp(`\\(${name}\\b`).test(text))) patterns.push(`(${name})`);
    else if (!needed.some((text) => new RegExp(`\\b${name}\\b`).test(text))) return undefined;
  }
  // Otherwise it is the place that is tried anyway.
  if (patterns.length === 0) return searched.length === 0 && needed.length > 0 ? undefined : needed;
  return [...needed, `MATCH ${patterns.join(', ')}`];
}

function withoutFilters(part: Part): string {
  if (typeof part === 'string') return part;
  return FILTERS.has(part.kind) ? '' : part.parts.map(withoutFilters).join('');
}
