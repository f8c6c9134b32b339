/** Checks what schema commands say about options; whether the schema has room for them is for the graph to say. */
import { positionAt, QueryFailed } from '../../graph/errors.ts';
import { RULE_BROKEN } from '../errors.ts';
import type { Expression, SchemaCommand } from '../parse/ast.ts';
import type { Checker } from './checker.ts';

type Creation = Extract<SchemaCommand, { kind: 'createConstraint' | 'createIndex' }>;

const OPTIONS = new Set(['indexProvider', 'indexConfig']);
const PROVIDERS: Readonly<Record<string, readonly string[] | undefined>> = {
  range: ['range-1.0'],
  text: ['text-1.0', 'text-2.0'],
  point: ['point-1.0'],
  fulltext: ['fulltext-1.0'],
  lookup: ['token-lookup-1.0'],
  constraint: ['range-1.0'],
};

export function checkSchemaCommand(checker: Checker, command: Creation): void {
  if (command.options) checkOptions(checker, command, command.options);
}

function checkOptions(checker: Checker, command: Creation, options: Expression): void {
  if (options.kind !== 'map') return;
  const unknown = options.entries.find(({ key }) => !OPTIONS.has(key.name));
  if (unknown) {
    const message = `There is no option \`${unknown.key.name}\`; there are \`indexProvider\` and \`indexConfig\`.`;
    throw checker.failure(unknown.key.span, message, { at: command.span.start, gqlStatus: RULE_BROKEN });
  }
  const provider = options.entries.find(({ key }) => key.name === 'indexProvider')?.value;
  const known = PROVIDERS[command.kind === 'createIndex' ? command.indexType : 'constraint'];
  if (provider?.kind !== 'literal' || known === undefined || known.includes(String(provider.value))) return;
  throw new QueryFailed(
    `There is no index provider '${String(provider.value)}' for this; there is ${known.join(', ')}.`,
    {
      code: 'Neo.ClientError.General.InvalidArguments',
      gqlStatus: RULE_BROKEN,
      hint: 'Leave OPTIONS out.',
      position: positionAt(checker.text, provider.span.start),
    },
  );
}
