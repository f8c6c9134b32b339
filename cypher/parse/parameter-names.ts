/** The parameters that a script asks for, found in its tokens, so that a half-written one tells them too. */
import { lex } from './lexer.ts';

/** Each name once, in the order of the script. `$all(…)` and `$any(…)` name labels and no parameter. */
export function parameterNames(script: string): string[] {
  const tokens = lex(script).filter(({ kind }) => kind !== 'comment');
  const names = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const name = tokens[at + 1];
    if (token.kind !== 'symbol' || token.text !== '$' || name === undefined) continue;
    const isNumber = name.kind === 'number' && /^\w+$/.test(name.text);
    const isCalled = tokens[at + 2]?.text === '(' && tokens[at + 2]?.kind === 'symbol';
    const isName = name.kind === 'quotedName' || isNumber || (name.kind === 'name' && !isCalled);
    if (isName) names.add(name.text);
  }
  return [...names];
}
