import { expect, test } from 'vitest';
import { QueryFailed } from '../../graph/errors.ts';
import { type Engine, findErrors, serverDiagnostic } from './diagnostics.ts';

/** The texts that are underlined. */
function underlined(text: string, engine: Engine = 'embedded'): string[] {
  return findErrors(text, engine).map(({ from, to }) => text.slice(from, to));
}

test('a statement that makes sense has no error', () => {
  expect(findErrors('MATCH (n:Person) RETURN n.name AS name ORDER BY name', 'embedded')).toEqual([]);
  expect(findErrors('', 'embedded')).toEqual([]);
});

test('a word that is no clause is underlined where it stands', () => {
  expect(underlined('MATCH (n)\nWERE n.name = 1\nRETURN n')).toEqual(['WERE']);
});

test('a variable that nothing binds is underlined', () => {
  expect(underlined('MATCH (n) RETURN m')).toEqual(['m']);
});

test('each statement of a script is judged alone', () => {
  expect(underlined('RETURN x; RETURN 1; RETURN y')).toEqual(['x', 'y']);
});

test('a function that only Neo4j may have is an error on the embedded engine alone', () => {
  expect(underlined('RETURN apoc.text.clean("a")', 'embedded')).toHaveLength(1);
  expect(underlined('RETURN apoc.text.clean("a")', 'neo4j')).toEqual([]);
});

test('a statement that ends too early is underlined at its end', () => {
  const [error] = findErrors('MATCH (n', 'embedded');
  expect(error).toMatchObject({ severity: 'error' });
  expect(error?.to).toBe('MATCH (n'.length);
});

test('what the server complained of is underlined by the word at its position', () => {
  const text = 'MATCH (n)\nRETURN foo(n)';
  const error = new QueryFailed("Unknown function 'foo'", {
    code: 'Neo.ClientError.Statement.SyntaxError',
    hint: 'Did you mean floor?',
    position: { offset: 17, line: 2, column: 8 },
  });
  expect(serverDiagnostic(error, text)).toEqual({
    from: 17,
    to: 20,
    severity: 'error',
    message: "Unknown function 'foo' Did you mean floor?",
  });
});
