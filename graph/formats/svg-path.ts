/** Path data, written by the calls that a 2D context takes: what draws on a canvas draws into a file. */

export class SvgPath {
  private data = '';

  moveTo(x: number, y: number): void {
    this.data += `M${svgNumber(x)} ${svgNumber(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.data += `L${svgNumber(x)} ${svgNumber(y)}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.data += `Q${svgNumber(cx)} ${svgNumber(cy)} ${svgNumber(x)} ${svgNumber(y)}`;
  }

  /** Clockwise from `start` to `end` in radians, from where the pen is; a full turn is two arcs, since SVG draws none. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const turn = Math.min(end - start, 2 * Math.PI);
    const steps = turn > Math.PI ? 2 : 1;
    if (this.data === '') this.moveTo(x + radius * Math.cos(start), y + radius * Math.sin(start));
    for (let i = 1; i <= steps; i++) {
      const angle = start + (turn * i) / steps;
      const to = `${svgNumber(x + radius * Math.cos(angle))} ${svgNumber(y + radius * Math.sin(angle))}`;
      this.data += `A${svgNumber(radius)} ${svgNumber(radius)} 0 0 1 ${to}`;
    }
  }

  closePath(): void {
    this.data += 'Z';
  }

  toString(): string {
    return this.data;
  }
}

/** A coordinate to a hundredth of a pixel. What is no number is 0, so that one stray node cannot spoil a file. */
export function svgNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100 + 0) : '0';
}
