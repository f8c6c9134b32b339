import { expect, it } from 'vitest';
import { withCalls } from './calls.ts';

const shown = (args: readonly string[]) => (args.length < 2 ? undefined : `<${args.join(';')}>`);

it('writes calls anew, those inside of others too, by brackets and not by commas in texts', () => {
  expect(withCalls("RETURN f(1, f(2, ')')) + f(3) + g([f(a, [1, 2])])", 'f', shown)).toBe(
    "RETURN <1;<2;')'>> + f(3) + g([<a;[1, 2]>])",
  );
});
