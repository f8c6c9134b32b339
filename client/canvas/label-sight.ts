/** What of a picture is on the screen: whose captions are wanted, what they keep clear of, and how they stood before. */
import type { Frame } from './frame.ts';
import type { PlacedLabel } from './label-board.ts';
import { Crowd, type Disc } from './label-sides.ts';
import type { Looks } from './looks.ts';

/** Smaller discs have no caption at rest, and no caption goes out of their way: zoom in for it. */
const SMALLEST_RADIUS = 3;
/** More captions than this on one screen are not read. */
const MOST_LABELS = 400;
/** Of a crowd fewer find room, and looking for it would take the time of a frame. */
const MOST_OF_CROWD = 160;
/** Of those without a caption in the frame before, fewer still are tried while the camera moves. */
const MOST_NEW = 60;
/** So many of the most important have a caption however small they are seen. */
const ALWAYS = 40;
/** In pictures of up to so many nodes, every disc is kept clear of captions; and on a screen with so many, in any. */
const MOST_CLEAR = 120;
/** Of the discs beyond those, one in so many is a landmark, as long as each has so much of the screen, in square pixels. */
const LANDMARK_OF = 8;
const LANDMARK_AREA = 14_000;
/** A landmark of the frame before is one still though so many times as many are ahead of it by now. */
const PATIENCE = 1.5;
/** Between a disc and a caption. */
const AROUND = 1;
/** How far outside of the screen a disc may be whose caption reaches into it. */
const REACH = 100;

export interface Sight {
  /** By slot, the most important first. */
  readonly slots: readonly number[];
  /** How many of those stand on the crowd rather than be missing. */
  readonly landmarks: number;
  /** What no caption may cover. */
  readonly discs: readonly Disc[];
  /** All discs; absent in a small picture. */
  readonly crowd: Crowd | undefined;
}

/**
 * A few discs all keep clear. In a crowd there is no room between them: the most important of what is on the screen are
 * its landmarks, which have captions in any case, on as few of the others as may be. Nearer, fewer are on the screen.
 */
export function sightOf(frame: Frame, kept: ReadonlyMap<string, PlacedLabel> = new Map()): Sight {
  const { all } = frame.looks;
  const { width, height } = frame.view;
  const seen = seenIn(frame);
  const landmarks = Math.floor(
    Math.max(0, Math.min((seen.inside - MOST_CLEAR) / LANDMARK_OF, (width * height) / LANDMARK_AREA)),
  );
  const crowd = frame.looks.nodeCount > MOST_CLEAR ? new Crowd(frame.view) : undefined;
  const most = landmarks === 0 ? MOST_LABELS : kept.size > 0 ? kept.size + MOST_NEW : MOST_OF_CROWD;
  /** By slot: 1 for what had a caption in the frame before. */
  const before = new Uint8Array(all.nodes.length);
  for (const id of kept.keys()) before[all.index.nodeSlots.get(id) ?? -1] = 1;
  const discs: Disc[] = [];
  const first: number[] = [];
  const others: number[] = [];
  let rank = 0;
  for (let i = 0; i < seen.count; i++) {
    const slot = seen.slots[i] ?? 0;
    const x = seen.xs[i] ?? 0;
    const y = seen.ys[i] ?? 0;
    const radius = seen.radii[i] ?? 0;
    const isInside = x > -radius && y > -radius && x < width + radius && y < height + radius;
    crowd?.add(x, y, radius + AROUND);
    const wasShown = before[slot] === 1;
    const isLarge = radius >= SMALLEST_RADIUS || rank < ALWAYS;
    const isLandmark = isInside && rank < landmarks * (wasShown ? PATIENCE : 1);
    if (isLandmark) first.push(slot);
    else if (wasShown || (isLarge && first.length + others.length < most)) others.push(slot);
    if (isInside && (isLandmark || (crowd === undefined && isLarge))) discs.push({ x, y, radius: radius + AROUND });
    if (isInside) rank++;
  }
  return { slots: [...first, ...others], landmarks: first.length, discs, crowd };
}

/** Discs whose captions may reach into the screen, the most important first; of each array, the first `count` numbers. */
interface Seen {
  readonly count: number;
  /** Of the screen, at least partly. */
  readonly inside: number;
  readonly slots: Int32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly radii: Float64Array;
}

/** NOTE: without an object for each place, of which there may be ten thousand in a frame. */
function seenIn(frame: Frame): Seen {
  const { all, visible } = frame.looks;
  const { width, height, scale, sizeScale } = frame.view;
  const { ranked, radii: sizes } = all;
  const { places } = frame;
  const shown = visible.nodes;
  const origin = frame.view.toScreen(0, 0);
  const slots = new Int32Array(ranked.length);
  const xs = new Float64Array(ranked.length);
  const ys = new Float64Array(ranked.length);
  const radii = new Float64Array(ranked.length);
  let count = 0;
  let inside = 0;
  for (let rank = 0; rank < ranked.length; rank++) {
    const slot = ranked[rank] ?? 0;
    if (shown[slot] !== 1) continue;
    const radius = (sizes[slot] ?? 0) * sizeScale;
    const x = origin.x + (places[2 * slot] ?? 0) * scale;
    const y = origin.y - (places[2 * slot + 1] ?? 0) * scale;
    const reach = radius + REACH;
    if (x < -reach || y < -reach || x > width + reach || y > height + reach) continue;
    if (x > -radius && y > -radius && x < width + radius && y < height + radius) inside++;
    slots[count] = slot;
    xs[count] = x;
    ys[count] = y;
    radii[count] = radius;
    count++;
  }
  return { count, inside, slots, xs, ys, radii };
}

export interface LabelMemory {
  /** The captions of the frame before, by node, where only the camera has moved since. */
  recall(frame: Frame): ReadonlyMap<string, PlacedLabel>;
  store(frame: Frame, placed: readonly PlacedLabel[]): void;
}

/** Between two frames of a zoom the scale changes by less, as a logarithm; by more where the camera was put elsewhere at once. */
const JUMP = Math.log(1.25);

const NOTHING: ReadonlyMap<string, PlacedLabel> = new Map();

/**
 * While the camera moves, captions stay where they are beside their discs, and while one node is moved, so do those of the
 * others; another picture, or one that is seen from elsewhere at once, is captioned afresh.
 */
export function createMemory(): LabelMemory {
  /** Of nodes and of what is shown: a line that bends past a moved node is no other picture. */
  let looks: Looks | undefined;
  let size = { width: 0, height: 0, scale: 1 };
  let moves = -1;
  /** Where the node of each caption is in the scene. */
  let placed: ReadonlyMap<string, { readonly label: PlacedLabel; readonly x: number; readonly y: number }> = new Map();
  const placeOf = ({ looks: now, places }: Frame, id: string) => {
    const slot = now.all.index.nodeSlots.get(id) ?? -1;
    return { x: places[2 * slot] ?? 0, y: places[2 * slot + 1] ?? 0 };
  };
  return {
    recall(frame) {
      const { width, height } = frame.view;
      if (!areAlike(frame.looks, looks) || width !== size.width || height !== size.height) return NOTHING;
      if (Math.abs(Math.log(frame.view.scale / size.scale)) > JUMP) return NOTHING;
      const areUnmoved = frame.scene.moved.peek() === moves;
      const kept = new Map<string, PlacedLabel>();
      for (const [id, { label, x, y }] of placed) {
        const now = areUnmoved ? { x, y } : placeOf(frame, id);
        if (now.x === x && now.y === y) kept.set(id, label);
      }
      return kept;
    },
    store(frame, labels) {
      looks = frame.looks;
      size = frame.view;
      moves = frame.scene.moved.peek();
      placed = new Map(labels.map((label) => [label.id, { label, ...placeOf(frame, label.id) }]));
    },
  };
}

function areAlike(now: Looks, before: Looks | undefined): boolean {
  return now.all.nodes === before?.all.nodes && now.visible === before.visible;
}
