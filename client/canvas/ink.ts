/** How much of their colour lines have: where thousands lie over each other, less, so that a mass of them has depths. */

/** Fewer lines than this never hide each other. */
const FEW = 600;
const LEAST = 0.14;
/** Between these scales lines take their full colour: by then most of them are off the screen. */
const [FAR, NEAR] = [0.3, 0.9];

export function inkFor(edgeCount: number, scale: number): number {
  if (edgeCount <= FEW) return 1;
  const dense = Math.max(LEAST, Math.sqrt(FEW / edgeCount));
  const near = Math.min(1, Math.max(0, (scale - FAR) / (NEAR - FAR)));
  return dense + (1 - dense) * near;
}

/** So many lines seen from so far away lie as hairlines on the screen, and their heads would be one grey mass. */
const MANY = 4000;
const AWAY = 0.5;

export function areHairlines(edgeCount: number, scale: number): boolean {
  return edgeCount > MANY && scale < AWAY;
}
