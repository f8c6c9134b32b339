/** The page of the language: made from the engine's own tables, every answer worked out while it is made. */
import { FUNCTION_EXAMPLES, PROCEDURE_EXAMPLES } from '../cypher/functions/examples.ts';
import { functionsByCategory, helpOf } from '../cypher/functions/help.ts';
import type { CallableFunction } from '../cypher/functions/spec.ts';
import { listFunctions } from '../cypher/functions/table.ts';
import { BUILT_IN_PROCEDURES } from '../cypher/procedures/built-in.ts';
import { signatureOf } from '../cypher/procedures/procedure.ts';
import { answerOf, refusalOf } from './docs-answers.ts';
import { LANGUAGE, REFUSALS } from './docs-language.ts';

const INTRODUCTION = `# Cypher as the engine runs it

openCypher 9 and what Neo4j 5 adds to it, as far as it stands here; where an answer differs from Neo4j's, [DIFFERENCES.md](../cypher/DIFFERENCES.md) says
so and why. This page is made from the engine's tables by \`npm run docs\`: every answer on it is the engine's, on a graph of two people who know each
other and a place. What stands after → is the answer, rows divided by semicolons.`;

export async function cypherPage(): Promise<string> {
  const functions = await functionSections();
  const sections = [
    INTRODUCTION,
    contents(functions),
    await language(),
    ...functions,
    await procedures(),
    await refusals(),
  ];
  return `${sections.join('\n\n')}\n`;
}

function contents(functions: readonly string[]): string {
  const titles = [
    ...LANGUAGE.map(({ title }) => title),
    ...functions.map((section) => section.slice(3, section.indexOf('\n'))),
    'Procedures',
    'Refused',
  ];
  return titles.map((title) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`).join(' · ');
}

async function language(): Promise<string> {
  const sections = [];
  for (const { title, examples } of LANGUAGE) {
    const rows = [];
    for (const { what, statement } of examples) rows.push(`| ${what} | ${await shown(statement)} |`);
    sections.push(`## ${title}\n\n| what | example |\n| --- | --- |\n${rows.join('\n')}`);
  }
  return sections.join('\n\n');
}

/** One section for each category, in the order of its name. */
async function functionSections(): Promise<string[]> {
  const sections = [];
  for (const [category, names] of functionsByCategory()) {
    const title = `${category.charAt(0).toUpperCase()}${category.slice(1)} functions`;
    const rows = [];
    for (const spec of listFunctions().filter(({ name }) => names.includes(name))) {
      rows.push(
        `| ${code(functionSignature(spec))} | ${cell(helpOf(spec.name).description)} | ${await shown(exampleOf(spec.name))} |`,
      );
    }
    sections.push(`## ${title}\n\n| function | answers | example |\n| --- | --- | --- |\n${rows.join('\n')}`);
  }
  return sections;
}

function exampleOf(name: string): string {
  const example = FUNCTION_EXAMPLES.get(name) ?? PROCEDURE_EXAMPLES.get(name);
  if (example === undefined)
    throw new Error(`docs: ${name} has no example; write one into cypher/functions/examples.ts`);
  return example;
}

function functionSignature({ name, parameters, variadic, returns }: CallableFunction): string {
  const last = parameters.length - 1;
  const shownParameters = parameters.map(({ name: parameter, type, optional }, i) => {
    const text = `${parameter} :: ${type}${variadic && i === last ? ' …' : ''}`;
    return optional ? `[${text}]` : text;
  });
  return `${name}(${shownParameters.join(', ')}) :: ${returns}`;
}

async function procedures(): Promise<string> {
  const rows = [];
  for (const procedure of [...BUILT_IN_PROCEDURES].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const example = await shown(exampleOf(procedure.name));
    rows.push(`| ${code(signatureOf(procedure))} | ${cell(procedure.description)} | ${example} |`);
  }
  return `## Procedures\n\n| procedure | does | example |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

async function refusals(): Promise<string> {
  const rows = [];
  for (const { what, why, statement } of REFUSALS) {
    const { message } = await refusalOf(statement);
    rows.push(`| ${what} | ${cell(why)} | ${code(statement)} → ${cell(message)} |`);
  }
  return `## Refused\n\n| what | why | example |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

async function shown(statement: string): Promise<string> {
  return `${code(statement)} → ${code(await answerOf(statement))}`;
}

/** Inside a table a bar has to be escaped, in code too. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${cell(text)}${fence}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
