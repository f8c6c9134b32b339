/** Tables as Markdown, row by row, so that a run that is broken off has printed what it had. */

export function printHead(first: string, columns: readonly string[]): void {
  printRow(first, columns);
  printRow(
    '---',
    columns.map(() => '---:'),
  );
}

export function printRow(name: string, cells: readonly string[]): void {
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

export function decimals(value: number | undefined, digits = 2): string {
  return value === undefined ? '' : value.toFixed(digits);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
