/**
 * The push of all points on each other by Barnes–Hut, over a tree of boxes in typed arrays, built anew for each step of the
 * force layout. Points that lie in one small box share one walk through the tree: it lists what pushes them, points near by
 * and boxes far away, and each then goes through the list in one tight loop.
 */

/** Points of a small box. */
const FEW = 12;
/** So often boxes are halved at most: places that crowd towards one point would be halved for ever. */
const MAX_DEPTH = 64;
/** Of a box: mass, middle of its mass x and y, the square of its width, where to go on if skipped, its first point and its end. */
const FIELDS = 7;
/** Of what pushes: x, y, mass. */
const PUSHER = 3;
/** Keeps two points on one place from a division by nothing: they have no direction from each other, and do not push. */
const SOFT = 1e-9;

export class Repulsion {
  /** Points in the order of the tree, which the next build begins with: little has moved since. */
  private order = new Int32Array(0);
  private x = new Float64Array(0);
  private y = new Float64Array(0);
  private masses = new Float64Array(0);
  private pushers = new Float64Array(0);
  /** Boxes in the order of a walk through the tree. */
  private boxes = new Float64Array(0);
  private end = 0;

  build(x: Float64Array, y: Float64Array, masses: Float64Array): void {
    const count = x.length;
    if (this.order.length !== count) this.reserve(count);
    const { order } = this;
    for (let i = 0; i < count; i++) {
      const point = order[i] ?? 0;
      this.x[i] = x[point] ?? 0;
      this.y[i] = y[point] ?? 0;
      this.masses[i] = masses[point] ?? 0;
    }
    this.end = 0;
    if (count > 0) this.write(0, count, 0);
  }

  /**
   * Writes for each point the sum of `mass / distance` of all others, away from them. A box narrower than θ times its
   * distance counts as one point; θ² is given.
   */
  push(thetaSquared: number, forceX: Float64Array, forceY: Float64Array): void {
    const { boxes, end } = this;
    for (let box = 0; box < end; box += FIELDS) {
      if (isLeaf(boxes, box)) this.pushFew(boxes[box + 5] ?? 0, boxes[box + 6] ?? 0, thetaSquared, forceX, forceY);
    }
  }

  private pushFew(from: number, to: number, thetaSquared: number, forceX: Float64Array, forceY: Float64Array): void {
    const { x, y, order, pushers } = this;
    const length = this.list(from, to, thetaSquared);
    for (let i = from; i < to; i++) {
      const px = x[i] ?? 0;
      const py = y[i] ?? 0;
      let sumX = 0;
      let sumY = 0;
      for (let k = 0; k < length; k += PUSHER) {
        const dx = px - (pushers[k] ?? 0);
        const dy = py - (pushers[k + 1] ?? 0);
        const force = (pushers[k + 2] ?? 0) / (dx * dx + dy * dy + SOFT);
        sumX += dx * force;
        sumY += dy * force;
      }
      const point = order[i] ?? 0;
      forceX[point] = sumX;
      forceY[point] = sumY;
    }
  }

  /** What pushes the points of a small box; gives the length of the list. */
  private list(from: number, to: number, thetaSquared: number): number {
    const { boxes, end, pushers, x, y, masses } = this;
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    for (let i = from; i < to; i++) {
      const px = x[i] ?? 0;
      const py = y[i] ?? 0;
      if (px < minX) minX = px;
      if (px > maxX) maxX = px;
      if (py < minY) minY = py;
      if (py > maxY) maxY = py;
    }
    let length = 0;
    let box = 0;
    while (box < end) {
      const middleX = boxes[box + 1] ?? 0;
      const middleY = boxes[box + 2] ?? 0;
      const width = boxes[box + 3] ?? 0;
      const dx = middleX < minX ? minX - middleX : middleX > maxX ? middleX - maxX : 0;
      const dy = middleY < minY ? minY - middleY : middleY > maxY ? middleY - maxY : 0;
      if (width < thetaSquared * (dx * dx + dy * dy) || width === 0) {
        pushers[length] = middleX;
        pushers[length + 1] = middleY;
        pushers[length + 2] = boxes[box] ?? 0;
        length += PUSHER;
        box = boxes[box + 4] ?? end;
        continue;
      }
      if (isLeaf(boxes, box)) {
        for (let i = boxes[box + 5] ?? 0; i < (boxes[box + 6] ?? 0); i++) {
          pushers[length] = x[i] ?? 0;
          pushers[length + 1] = y[i] ?? 0;
          pushers[length + 2] = masses[i] ?? 0;
          length += PUSHER;
        }
      }
      box += FIELDS;
    }
    return length;
  }

  /** Writes the box of these points, then both of its halves. */
  private write(from: number, to: number, depth: number): void {
    const { x, y, masses, boxes } = this;
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    let mass = 0;
    let sumX = 0;
    let sumY = 0;
    for (let i = from; i < to; i++) {
      const px = x[i] ?? 0;
      const py = y[i] ?? 0;
      const weight = masses[i] ?? 0;
      if (px < minX) minX = px;
      if (px > maxX) maxX = px;
      if (py < minY) minY = py;
      if (py > maxY) maxY = py;
      mass += weight;
      sumX += weight * px;
      sumY += weight * py;
    }
    const at = this.end;
    const width = Math.max(maxX - minX, maxY - minY);
    boxes[at] = mass;
    boxes[at + 1] = width === 0 ? minX : sumX / mass;
    boxes[at + 2] = width === 0 ? minY : sumY / mass;
    boxes[at + 3] = width * width;
    boxes[at + 5] = from;
    boxes[at + 6] = to;
    this.end += FIELDS;
    if (to - from > FEW && width > 0 && depth < MAX_DEPTH) {
      const isWide = maxX - minX >= maxY - minY;
      const middle = this.part(isWide ? x : y, from, to, isWide ? (minX + maxX) / 2 : (minY + maxY) / 2);
      this.write(from, middle, depth + 1);
      this.write(middle, to, depth + 1);
    }
    boxes[at + 4] = this.end;
  }

  /** Puts the points below a border before the others; gives where those begin. */
  private part(axis: Float64Array, from: number, to: number, border: number): number {
    let low = from;
    let high = to - 1;
    for (;;) {
      while (low <= high && (axis[low] ?? 0) < border) low++;
      while (low <= high && (axis[high] ?? 0) >= border) high--;
      if (low >= high) return low;
      this.swap(low, high);
    }
  }

  private swap(i: number, j: number): void {
    const { order, x, y, masses } = this;
    const point = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = point;
    for (const values of [x, y, masses]) {
      const value = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = value;
    }
  }

  private reserve(count: number): void {
    this.order = Int32Array.from({ length: count }, (_, i) => i);
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.masses = new Float64Array(count);
    this.pushers = new Float64Array(count * PUSHER);
    /** Each halving makes two boxes of at least one point each. */
    this.boxes = new Float64Array(2 * count * FIELDS);
  }
}

/** Nothing comes between it and what follows if it is skipped. */
function isLeaf(boxes: Float64Array, box: number): boolean {
  return boxes[box + 4] === box + FIELDS;
}
