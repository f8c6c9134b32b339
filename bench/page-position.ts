/** Where a generated node stands, from its id alone: a sunflower's spiral, so that both pages draw the same picture without a layout. */
const GOLDEN_ANGLE = 2.399963;
const SPREAD = 14;

/** `id` as generated-graph.ts makes it: `n` and a number. */
export function positionOf(id: string): { readonly x: number; readonly y: number } {
  const i = Number(id.slice(1));
  const radius = SPREAD * Math.sqrt(i);
  return { x: radius * Math.cos(i * GOLDEN_ANGLE), y: radius * Math.sin(i * GOLDEN_ANGLE) };
}
