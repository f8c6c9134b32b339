/**
 * A quadtree over points in typed arrays, rebuilt at each step of the force layout (Barnes–Hut).
 * Cells stand in one pool: four children each, the mass and its centre; a leaf holds one point, or several at one place.
 */

const MAX_DEPTH = 40;

export class Quadtree {
  /** Index of the first of four children, 0 for none (the root is never a child). */
  private child = new Int32Array(0);
  /** Point in a leaf, plus one; 0 for none. */
  private point = new Int32Array(0);
  private mass = new Float64Array(0);
  private centreX = new Float64Array(0);
  private centreY = new Float64Array(0);
  private cells = 0;
  private size = 1;
  private readonly stack = new Int32Array(4 * MAX_DEPTH + 8);
  private readonly widths = new Float64Array(4 * MAX_DEPTH + 8);

  /** Force of all points on one at (x, y), in the last `forceOn`. */
  forceX = 0;
  forceY = 0;

  build(x: Float64Array, y: Float64Array, masses: Float64Array, count: number): void {
    this.reserve(count * 4 + 64);
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
    this.clear(0);
    for (let i = 0; i < count; i++) this.insert(i, x, y, masses, minX, minY);
  }

  /**
   * Repulsion that falls with the distance, `mass / distance`; a cell narrower than θ times its distance counts as one
   * point. θ² is given. A point at (x, y) itself has no direction and adds nothing.
   */
  forceOn(x: number, y: number, thetaSquared: number): void {
    const { stack, widths, child, mass, centreX, centreY } = this;
    let forceX = 0;
    let forceY = 0;
    let top = 0;
    stack[0] = 0;
    widths[0] = this.size;
    while (top >= 0) {
      const cell = stack[top] ?? 0;
      const width = widths[top] ?? 0;
      top--;
      const dx = x - (centreX[cell] ?? 0);
      const dy = y - (centreY[cell] ?? 0);
      const distanceSquared = dx * dx + dy * dy;
      const first = child[cell] ?? 0;
      if (first === 0 || width * width < thetaSquared * distanceSquared) {
        if (distanceSquared > 1e-9) {
          const force = (mass[cell] ?? 0) / distanceSquared;
          forceX += dx * force;
          forceY += dy * force;
        }
        continue;
      }
      for (let i = first; i < first + 4; i++) {
        if ((mass[i] ?? 0) === 0) continue;
        top++;
        stack[top] = i;
        widths[top] = width / 2;
      }
    }
    this.forceX = forceX;
    this.forceY = forceY;
  }

  private insert(i: number, x: Float64Array, y: Float64Array, masses: Float64Array, minX: number, minY: number): void {
    const px = x[i] ?? 0;
    const py = y[i] ?? 0;
    let cell = 0;
    let left = minX;
    let top = minY;
    let half = this.size / 2;
    for (let depth = 0; ; depth++) {
      const first = this.child[cell] ?? 0;
      if (first === 0) {
        const other = (this.point[cell] ?? 0) - 1;
        if (
          (this.mass[cell] ?? 0) === 0 ||
          depth >= MAX_DEPTH ||
          (other >= 0 && (x[other] ?? 0) === px && (y[other] ?? 0) === py)
        ) {
          this.weigh(cell, px, py, masses[i] ?? 0);
          this.point[cell] = i + 1;
          return;
        }
        this.split(cell, x[other] ?? 0, y[other] ?? 0, left + half, top + half, other);
      }
      this.weigh(cell, px, py, masses[i] ?? 0);
      const right = px >= left + half ? 1 : 0;
      const below = py >= top + half ? 1 : 0;
      cell = (this.child[cell] ?? 0) + right + 2 * below;
      left += right * half;
      top += below * half;
      half /= 2;
    }
  }

  /** Gives a leaf four children and hands what it holds to the one that it falls into. */
  private split(cell: number, px: number, py: number, midX: number, midY: number, point: number): void {
    this.reserve(this.cells + 4);
    const first = this.cells;
    this.cells += 4;
    for (let i = first; i < first + 4; i++) this.clear(i);
    const heir = first + (px >= midX ? 1 : 0) + (py >= midY ? 2 : 0);
    this.mass[heir] = this.mass[cell] ?? 0;
    this.centreX[heir] = this.centreX[cell] ?? 0;
    this.centreY[heir] = this.centreY[cell] ?? 0;
    this.point[heir] = point + 1;
    this.point[cell] = 0;
    this.child[cell] = first;
  }

  private weigh(cell: number, px: number, py: number, mass: number): void {
    const before = this.mass[cell] ?? 0;
    const after = before + mass;
    this.centreX[cell] = ((this.centreX[cell] ?? 0) * before + px * mass) / after;
    this.centreY[cell] = ((this.centreY[cell] ?? 0) * before + py * mass) / after;
    this.mass[cell] = after;
  }

  private clear(cell: number): void {
    this.child[cell] = 0;
    this.point[cell] = 0;
    this.mass[cell] = 0;
    this.centreX[cell] = 0;
    this.centreY[cell] = 0;
  }

  private reserve(cells: number): void {
    if (cells <= this.child.length) return;
    const capacity = Math.max(cells, this.child.length * 2);
    this.child = grown(this.child, new Int32Array(capacity));
    this.point = grown(this.point, new Int32Array(capacity));
    this.mass = grown(this.mass, new Float64Array(capacity));
    this.centreX = grown(this.centreX, new Float64Array(capacity));
    this.centreY = grown(this.centreY, new Float64Array(capacity));
  }
}

function grown<A extends Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(from: A, into: A): A {
  into.set(from);
  return into;
}
