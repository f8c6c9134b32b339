/**
 * A quadtree over points in typed arrays, rebuilt at each step of the force layout (Barnes–Hut). The tree is grown in one
 * pool, then written out in the order of a walk through it: a search reads on in memory, or skips a whole cell.
 */

const MAX_DEPTH = 40;
/** Of a cell in the written-out tree: mass, middle x and y, the square of its width (-1 for a leaf), where to go on if skipped. */
const FIELDS = 5;

export class Quadtree {
  /** Points in the order of the tree: neighbours in it are neighbours in the plane, and share what is in the cache. */
  order = new Int32Array(0);
  /** Force of all points on one at (x, y), in the last `forceOn`. */
  forceX = 0;
  forceY = 0;

  /** Index of the first of four children, 0 for none (the root is never a child). */
  private child = new Int32Array(0);
  /** First point in a leaf, plus one; 0 for none. */
  private point = new Int32Array(0);
  /** The next point in the same leaf, plus one: points at one place, or nearer than the tree is deep. */
  private nextPoint = new Int32Array(0);
  private cells = 0;
  private size = 1;
  private walk = new Float64Array(0);
  private walkEnd = 0;
  private orderEnd = 0;

  build(x: Float64Array, y: Float64Array, masses: Float64Array, count: number): void {
    this.reserve(count * 3 + 64);
    if (this.order.length !== count) {
      this.order = new Int32Array(count);
      this.nextPoint = new Int32Array(count);
    }
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    for (let i = 0; i < count; i++) {
      const px = x[i] ?? 0;
      const py = y[i] ?? 0;
      if (px < minX) minX = px;
      if (px > maxX) maxX = px;
      if (py < minY) minY = py;
      if (py > maxY) maxY = py;
    }
    this.size = Math.max(maxX - minX, maxY - minY, 1) * 1.0001;
    this.cells = 1;
    this.child[0] = 0;
    this.point[0] = 0;
    for (let i = 0; i < count; i++) this.insert(i, x, y, minX, minY);
    if (this.walk.length < this.cells * FIELDS) this.walk = new Float64Array(this.cells * FIELDS * 2);
    this.walkEnd = 0;
    this.orderEnd = 0;
    if (count > 0) this.write(0, this.size, x, y, masses);
  }

  /**
   * Repulsion that falls with the distance, `mass / distance`; a cell narrower than θ times its distance counts as one
   * point. θ² is given. A point at (x, y) itself has no direction and adds nothing.
   */
  forceOn(x: number, y: number, thetaSquared: number): void {
    const { walk, walkEnd } = this;
    let forceX = 0;
    let forceY = 0;
    let cell = 0;
    while (cell < walkEnd) {
      const dx = x - (walk[cell + 1] ?? 0);
      const dy = y - (walk[cell + 2] ?? 0);
      const distanceSquared = dx * dx + dy * dy;
      if ((walk[cell + 3] ?? 0) < thetaSquared * distanceSquared) {
        if (distanceSquared > 1e-9) {
          const force = (walk[cell] ?? 0) / distanceSquared;
          forceX += dx * force;
          forceY += dy * force;
        }
        cell = walk[cell + 4] ?? walkEnd;
      } else cell += FIELDS;
    }
    this.forceX = forceX;
    this.forceY = forceY;
  }

  private insert(i: number, x: Float64Array, y: Float64Array, minX: number, minY: number): void {
    const px = x[i] ?? 0;
    const py = y[i] ?? 0;
    let cell = 0;
    let left = minX;
    let top = minY;
    let half = this.size / 2;
    for (let depth = 0; ; depth++) {
      if (this.child[cell] === 0) {
        const held = this.point[cell] ?? 0;
        const other = held - 1;
        if (held === 0 || depth >= MAX_DEPTH || (x[other] === px && y[other] === py)) {
          this.nextPoint[i] = held;
          this.point[cell] = i + 1;
          return;
        }
        this.split(cell, (x[other] ?? 0) >= left + half, (y[other] ?? 0) >= top + half);
      }
      const isRight = px >= left + half;
      const isBelow = py >= top + half;
      cell = (this.child[cell] ?? 0) + (isRight ? 1 : 0) + (isBelow ? 2 : 0);
      if (isRight) left += half;
      if (isBelow) top += half;
      half /= 2;
    }
  }

  /** Gives a leaf four children and hands its points to the one that they fall into. */
  private split(cell: number, isRight: boolean, isBelow: boolean): void {
    this.reserve(this.cells + 4);
    const first = this.cells;
    this.cells += 4;
    for (let i = first; i < first + 4; i++) {
      this.child[i] = 0;
      this.point[i] = 0;
    }
    this.point[first + (isRight ? 1 : 0) + (isBelow ? 2 : 0)] = this.point[cell] ?? 0;
    this.point[cell] = 0;
    this.child[cell] = first;
  }

  /** Writes a cell and all below it; empty ones are left out. */
  private write(cell: number, width: number, x: Float64Array, y: Float64Array, masses: Float64Array): void {
    const at = this.walkEnd;
    const first = this.child[cell] ?? 0;
    let mass = 0;
    let sumX = 0;
    let sumY = 0;
    if (first === 0) {
      for (let held = this.point[cell] ?? 0; held !== 0; held = this.nextPoint[held - 1] ?? 0) {
        const weight = masses[held - 1] ?? 0;
        mass += weight;
        sumX += weight * (x[held - 1] ?? 0);
        sumY += weight * (y[held - 1] ?? 0);
        this.order[this.orderEnd++] = held - 1;
      }
      if (mass === 0) return;
      this.walkEnd += FIELDS;
    } else {
      this.walkEnd += FIELDS;
      for (let i = first; i < first + 4; i++) {
        const below = this.walkEnd;
        this.write(i, width / 2, x, y, masses);
        if (this.walkEnd === below) continue;
        const weight = this.walk[below] ?? 0;
        mass += weight;
        sumX += weight * (this.walk[below + 1] ?? 0);
        sumY += weight * (this.walk[below + 2] ?? 0);
      }
    }
    this.walk[at] = mass;
    this.walk[at + 1] = sumX / mass;
    this.walk[at + 2] = sumY / mass;
    this.walk[at + 3] = first === 0 ? -1 : width * width;
    this.walk[at + 4] = this.walkEnd;
  }

  private reserve(cells: number): void {
    if (cells <= this.child.length) return;
    const room = Math.max(cells, this.child.length * 2);
    this.child = grown(this.child, room);
    this.point = grown(this.point, room);
  }
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}
