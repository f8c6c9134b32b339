/** "Did you mean": the known word that a misspelt one is closest to. */

/** Undefined where nothing is close: at most one slip in three letters, two in longer words, upper and lower case alike. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const asked = word.toLowerCase();
  const limit = asked.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - asked.length) >= bestDistance) continue;
    const distance = slips(asked, candidate.toLowerCase());
    if (distance < bestDistance && distance < Math.max(2, candidate.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return bestDistance > 0 ? best : undefined;
}

/** The end of a sentence about an unknown word. */
export function orMeant(meant: string | undefined, otherwise = '.'): string {
  return meant === undefined ? otherwise : `; did you mean \`${meant}\`?`;
}

/** Letters added, left out, changed, or swapped with their neighbour. */
function slips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
