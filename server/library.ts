/** Named questions, read from `.cypher` files whose header comments say their titles, parameters and columns (seeds/README.md). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InvalidInput } from '../graph/errors.ts';
import { parseDate } from '../graph/temporal-parsing.ts';
import type { Value } from '../graph/values.ts';
import { float } from '../graph/values.ts';
import { encodeValue } from '../graph/wire-encode.ts';
import { type LibraryQuestion, PARAMETER_TYPES } from '../graph/wire-library.ts';

type ParameterType = (typeof PARAMETER_TYPES)[number];

const HEADER_LINE = /^\/\/ (?<key>[a-z]+(?:\.[a-z]+)*)(?: (?<name>[A-Za-z_]\w*))?(?: (?<value>\w+))?: (?<text>.*)$/;
const PARAMETER = /^(?<type>[A-Z<>]+) = (?<value>.+)$/;
const parameterType = z.enum(PARAMETER_TYPES);

/** Every question of a folder, by file name. A header that cannot be read is an error that names the file. */
export async function readLibrary(folder: string): Promise<LibraryQuestion[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.cypher')).sort();
  return Promise.all(
    files.map(async (file) => parseQuestion(file.replace(/\.cypher$/, ''), await readFile(join(folder, file), 'utf8'))),
  );
}

/** A question from the text of its file. */
export function parseQuestion(id: string, source: string): LibraryQuestion {
  const lines = source.split(/\r\n|\n/);
  const header: RegExpExecArray[] = [];
  for (const line of lines) {
    const match = HEADER_LINE.exec(line);
    if (match === null) break;
    header.push(match);
  }
  const textOf = (key: string, name?: string, value?: string) =>
    header.find(({ groups }) => groups?.key === key && groups.name === name && groups.value === value)?.groups?.text;
  const bothOf = (key: string, name?: string, otherwise = '', value?: string) => {
    const en = textOf(key, name, value) ?? otherwise;
    return { en, ar: textOf(`${key}.ar`, name, value) ?? en };
  };
  const valuesOf = (column: string) =>
    header
      .filter(({ groups }) => groups?.key === 'value' && groups.name === column)
      .map(({ groups: { value = '' } = {} }) => ({ value, title: bothOf('value', column, value, value) }));
  if (textOf('title') === undefined) throw badHeader(id, 'it has no line `// title: …`');
  const parameters = header
    .filter(({ groups }) => groups?.key === 'param')
    .map(({ groups }) => {
      const name = groups?.name ?? '';
      return { ...parseParameter(id, name, groups?.text ?? ''), title: bothOf('param.title', name, name) };
    });
  const columns = header
    .filter(({ groups }) => groups?.key === 'column')
    .map(({ groups: { name = '' } = {} }) => ({ name, title: bothOf('column', name, name), values: valuesOf(name) }));
  return {
    id,
    title: bothOf('title'),
    description: bothOf('description'),
    keywords: bothOf('keywords'),
    parameters,
    columns,
    statement: lines.slice(header.length).join('\n').trim(),
  };
}

function parseParameter(id: string, name: string, text: string) {
  const { type: typeName, value } = PARAMETER.exec(text)?.groups ?? {};
  const type = parameterType.safeParse(typeName);
  if (name === '' || value === undefined || !type.success) {
    throw badHeader(id, `its parameter ${name} is not written \`// param name: TYPE = default\``);
  }
  const parsed = defaultOf(type.data, value);
  if (parsed === undefined) throw badHeader(id, `the default of its parameter ${name} is no ${type.data}`);
  return { name, type: type.data, default: encodeValue(parsed) };
}

function defaultOf(type: ParameterType, text: string): Value | undefined {
  if (type === 'DATE') return parseDate(text);
  const json = parseJson(text);
  switch (type) {
    case 'STRING':
      return typeof json === 'string' ? json : undefined;
    case 'BOOLEAN':
      return typeof json === 'boolean' ? json : undefined;
    case 'INTEGER':
      return Number.isSafeInteger(json) ? Number(json) : undefined;
    case 'FLOAT':
      return typeof json === 'number' ? float(json) : undefined;
    case 'LIST<STRING>':
      return Array.isArray(json) && json.every((item) => typeof item === 'string') ? json : undefined;
    default:
      return type satisfies never;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function badHeader(id: string, what: string): InvalidInput {
  return new InvalidInput(`library: ${id}.cypher: ${what}.`, {
    code: 'Shabaka.BadQuestion',
    hint: 'seeds/README.md shows the form.',
  });
}
