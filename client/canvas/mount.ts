/** The picture on the page: what the panels may ask of it. */
export interface CanvasHandle {
  fit(): void;
  zoomBy(factor: number): void;
  /** Brings these nodes into view. */
  zoomTo(nodes: Iterable<string>): void;
  /** Where a node is on the page, in CSS pixels from the canvas's corner. */
  positionOf(node: string): { readonly x: number; readonly y: number } | undefined;
  /** A picture of what is shown, larger than the screen where `scale` says so. */
  toPng(scale: number): Promise<Blob>;
  toSvg(): string;
  dispose(): void;
}
