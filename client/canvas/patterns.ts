/** How lines are drawn: what is only planned or denied is dashed, what is disputed double. */
export const PATTERNS = ['solid', 'dashed', 'double'] as const;
export type Pattern = (typeof PATTERNS)[number];
