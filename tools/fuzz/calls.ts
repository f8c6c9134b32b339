/** Calls of a function in the text of a statement, found by their brackets. */

const OPENING = '([{';
const CLOSING = ')]}';

/** The text with each call written anew from its arguments; one for which nothing is given stays. */
export function withCalls(
  text: string,
  name: string,
  rewrite: (args: readonly string[]) => string | undefined,
): string {
  const opening = new RegExp(`\\b${name}\\(`, 'g');
  let result = '';
  let from = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const { args, end } = argumentsAt(text, opening.lastIndex);
    const rewritten = rewrite(args.map((arg) => withCalls(arg, name, rewrite)));
    if (rewritten === undefined) continue;
    result += text.slice(from, found.index) + rewritten;
    from = end;
    opening.lastIndex = end;
  }
  return result + text.slice(from);
}

/** What stands between the brackets that are open at `start`, and where they have closed. */
function argumentsAt(text: string, start: number): { readonly args: readonly string[]; readonly end: number } {
  const args: string[] = [];
  let depth = 0;
  let quote = '';
  let from = start;
  for (let i = start; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
      continue;
    }
    if (char === "'" || char === '"' || char === '`') quote = char;
    else if (OPENING.includes(char)) depth++;
    else if (char === ',' && depth === 0) {
      args.push(text.slice(from, i).trim());
      from = i + 1;
    } else if (CLOSING.includes(char)) {
      if (depth === 0) return { args: [...args, text.slice(from, i).trim()], end: i + 1 };
      depth--;
    }
  }
  return { args: [...args, text.slice(from).trim()], end: text.length };
}
