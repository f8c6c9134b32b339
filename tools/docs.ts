/** `npm run docs`: writes docs/cypher.md, the page of the language, from the engine's own tables. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { cypherPage } from './docs-page.ts';

const PAGE = join(resolve(import.meta.dirname, '..'), 'docs', 'cypher.md');

await mkdir(dirname(PAGE), { recursive: true });
await writeFile(PAGE, await cypherPage());
console.log('docs: wrote docs/cypher.md');
