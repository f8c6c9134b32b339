/** Puts small parts into the empty places of the large one, where there are any; else below it. */
import { type Box, boxOf, packComponents, shift } from './components.ts';
import { at, type LayoutInput } from './input.ts';

const STEP = 24;
/** The lower corners are where the page has its tools. */
const CORNER = { width: 72, height: 120 };
/** More would take longer than it is worth. */
const MOST_PARTS = 16;

/** The largest part first. Places are looked for along the lower edge, then upwards. */
export function nestComponents(
  input: LayoutInput,
  parts: readonly Int32Array[],
  { gap = 26, aspect = 1.4 } = {},
): void {
  const [main, ...others] = parts;
  if (main === undefined || others.length === 0) return;
  if (others.length > MOST_PARTS) {
    packComponents(input, parts, { aspect });
    return;
  }
  const taken = [...main].map((node) => boxOf(input, [node]));
  const frame = boxOf(input, main);
  const left: Int32Array[] = [];
  for (const part of others) {
    const box = boxOf(input, part);
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    const place = freePlace({ width, height }, frame, [...taken, ...edgeBoxes(input, main)], gap);
    if (place === undefined) {
      left.push(part);
      continue;
    }
    shift(input, part, place.left - box.left, place.top - box.top);
    taken.push(boxOf(input, part));
  }
  if (left.length > 0)
    packComponents(
      input,
      [
        Int32Array.from([...main, ...others.filter((part) => !left.includes(part)).flatMap((part) => [...part])]),
        ...left,
      ],
      { aspect },
    );
}

function freePlace(
  { width, height }: { readonly width: number; readonly height: number },
  frame: Box,
  taken: readonly Box[],
  gap: number,
): { readonly left: number; readonly top: number } | undefined {
  const isInLowerCorner = (left: number, top: number) =>
    top - frame.top < CORNER.height &&
    (left - frame.left < CORNER.width || frame.right - left - width < CORNER.width) &&
    frame.right - frame.left > width + 2 * CORNER.width;
  for (let top = frame.top; top + height <= frame.bottom; top += STEP) {
    for (let i = 0; i * STEP <= frame.right - frame.left - width; i++) {
      /** From both ends towards the middle. */
      const steps = Math.floor(i / 2) * STEP;
      const left = i % 2 === 0 ? frame.left + steps : frame.right - width - steps;
      if (isInLowerCorner(left, top)) continue;
      const box = { left: left - gap, top: top - gap, right: left + width + gap, bottom: top + height + gap };
      if (!taken.some((other) => isOverlap(box, other))) return { left, top };
    }
  }
  return undefined;
}

/** Small boxes along each edge, so that nothing nests on a line. */
function edgeBoxes({ x, y, sources, targets }: LayoutInput, part: Int32Array): readonly Box[] {
  const members = new Set(part);
  const boxes: Box[] = [];
  sources.forEach((source, e) => {
    if (!members.has(source)) return;
    const target = at(targets, e);
    const dx = at(x, target) - at(x, source);
    const dy = at(y, target) - at(y, source);
    const count = Math.ceil(Math.hypot(dx, dy) / STEP);
    for (let i = 1; i < count; i++) {
      const px = at(x, source) + (dx * i) / count;
      const py = at(y, source) + (dy * i) / count;
      boxes.push({ left: px, top: py, right: px, bottom: py });
    }
  });
  return boxes;
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
