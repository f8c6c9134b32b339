/** Statements as trees of text, so that a failing one can be made smaller without knowing its grammar. */

/** What a piece stands for: a piece may be replaced by another of the same kind. */
export type PieceKind = string;

export interface Piece {
  readonly kind: PieceKind;
  readonly parts: readonly Part[];
  /** It may be left out, its text and all. */
  readonly isOptional: boolean;
  /** A clause: what is inside is worked out once for each of its rows. */
  readonly rows?: readonly Part[];
}

export type Part = string | Piece;

export function piece(kind: PieceKind, ...parts: readonly Part[]): Piece {
  return { kind, parts, isOptional: false };
}

export function optional(kind: PieceKind, ...parts: readonly Part[]): Piece {
  return { kind, parts, isOptional: true };
}

/** The piece, with the clause on whose rows its inside is worked out. */
export function onRows(rows: readonly Part[], made: Piece): Piece {
  return { ...made, rows };
}

/** Parts with a text between each two. */
export function joined(parts: readonly Part[], between: string): readonly Part[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));
}

export function textOf(part: Part): string {
  return typeof part === 'string' ? part : part.parts.map(textOf).join('');
}

/** Smaller versions, the boldest first. */
export function* smaller(root: Piece): Generator<Piece> {
  for (const candidate of smallerParts(root)) if (typeof candidate !== 'string') yield candidate;
}

function* smallerParts(part: Part): Generator<Part> {
  if (typeof part === 'string') return;
  for (const inner of descendants(part)) if (inner.kind === part.kind) yield inner;
  const plain = PLAIN.get(part.kind);
  if (plain !== undefined && textOf(part) !== plain) yield { ...part, parts: [plain] };
  for (const [i, child] of part.parts.entries()) {
    if (typeof child === 'string') continue;
    const without = (replacement: readonly Part[]) => ({
      ...part,
      parts: [...part.parts.slice(0, i), ...replacement, ...part.parts.slice(i + 1)],
    });
    if (child.isOptional && child.parts.length > 0) yield without([]);
    for (const candidate of smallerParts(child)) yield without([candidate]);
  }
}

function* descendants(part: Piece): Generator<Piece> {
  for (const child of part.parts) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

/** The plainest expression of a kind. */
const PLAIN: ReadonlyMap<PieceKind, string> = new Map([
  ['int', '1'],
  ['float', '1.5'],
  ['string', "'a'"],
  ['bool', 'true'],
  ['date', "date('2020-01-01')"],
  ['datetime', "datetime('2020-01-01T00:00Z')"],
  ['localdatetime', "localdatetime('2020-01-01T00:00')"],
  ['time', "time('10:00Z')"],
  ['localtime', "localtime('10:00')"],
  ['duration', "duration('P1D')"],
  ['point', 'point({x: 1, y: 2})'],
  ['map', '{a: 1}'],
  ['ints', '[1, 2]'],
  ['strings', "['a']"],
  ['list', '[1]'],
]);
