/** Binds the names of patterns that are searched for: what is new, what is met again, and what cannot be both. */
import { GENERAL_STATUS, RULE_BROKEN } from '../errors.ts';
import type { Name, PathPattern, PatternElement, QuantifiedPattern, Span } from '../parse/ast.ts';
import type { Checker } from './checker.ts';
import { checkPathShape } from './pattern-shapes.ts';
import type { Scope } from './scope.ts';
import { describeType, listOf, mayBe, NODE, PATH, RELATIONSHIP, type StaticType } from './static-type.ts';

export function typeOfElement(element: PatternElement): StaticType {
  if (element.kind === 'node') return NODE;
  if (element.kind === 'group') return PATH;
  return element.length || element.quantifier ? listOf(RELATIONSHIP) : RELATIONSHIP;
}

/** Where names go. */
interface Target {
  readonly scope: Scope;
  /** Relationships named in this path so far; nothing where they may come again. */
  readonly relationships: Set<string> | undefined;
  /** The path is chosen by a selector. */
  readonly isChosen: boolean;
}

interface MatchOptions {
  /** `REPEATABLE ELEMENTS`. */
  readonly isRepeatable?: boolean;
}

/** Binds every name of the path. What stands inside is checked afterwards, when all names of the clause are known. */
export function declareMatchPattern(
  checker: Checker,
  pattern: PathPattern,
  scope: Scope,
  { isRepeatable = false }: MatchOptions = {},
): void {
  checkPathShape(checker, pattern);
  const [, relationship] = pattern.elements;
  const isBound = pattern.shortestFunction && scope.lookup(relationship?.variable?.name ?? '');
  const isChosen = pattern.selector !== undefined && pattern.selector.kind !== 'all';
  const target: Target = { scope, relationships: isRepeatable ? undefined : new Set(), isChosen };
  for (const element of pattern.elements) declareElement(checker, element, target);
  if (isBound) refuseBound(checker, pattern);
  if (!pattern.variable) return;
  checker.bind(scope, pattern.variable, PATH, 'A path needs a name of its own.');
}

/** What a search for the shortest goes along is found, never given. */
export function refuseBound(checker: Checker, { elements: [, relationship] }: PathPattern): void {
  if (!relationship?.variable) return;
  throw checker.failure(
    relationship.span,
    `\`${relationship.variable.name}\` is bound already: a shortest path is searched for.`,
  );
}

function declareElement(checker: Checker, element: PatternElement, target: Target): void {
  if (element.kind === 'group') {
    declareGroup(checker, element, target);
    return;
  }
  const { variable } = element;
  if (!variable) return;
  if (element.kind === 'relationship') {
    if (target.relationships?.has(variable.name)) throw usedTwice(checker, variable);
    target.relationships?.add(variable.name);
  }
  declareAs(checker, variable, typeOfElement(element), target);
}

function usedTwice(checker: Checker, { name, span }: Name) {
  const message = `Relationship \`${name}\` stands twice in one pattern, which no path can satisfy.`;
  return checker.failure(span, message, {
    detail: 'RelationshipUniquenessViolation',
    hint: 'Rename one of them.',
  });
}

/** A bound name may be used again as what it is. */
function declareAs(checker: Checker, { name, span }: Name, type: StaticType, { scope }: Target): void {
  const binding = scope.lookup(name);
  if (!binding) {
    scope.declare(name, { type, span });
    return;
  }
  if (mayBe(binding.type, type)) return;
  if (binding.group) throw insideAndOutside(checker, name, { span, group: binding.group });
  const message = `Type mismatch: \`${name}\` is ${describeType(binding.type)} already and cannot be ${describeType(type)} here.`;
  throw checker.failure(span, message, { detail: 'VariableTypeConflict', hint: 'Rename one of them.' });
}

/** Inside a repeated group each name is one thing, outside of it the list of them all. */
function declareGroup(checker: Checker, group: QuantifiedPattern, target: Target): void {
  if (group.variable && (group.quantifier || !target.isChosen)) {
    throw checker.failure(group.variable.span, 'A path inside a path cannot have a name.', {
      hint: 'Name the whole path instead.',
      gqlStatus: group.quantifier ? GENERAL_STATUS : RULE_BROKEN,
    });
  }
  if (!group.quantifier) {
    for (const element of group.elements) declareElement(checker, element, target);
    if (group.variable) declareAs(checker, group.variable, PATH, target);
    return;
  }
  const names = new Map<string, { readonly name: Name; readonly type: StaticType }>();
  for (const element of group.elements) {
    const { variable } = element;
    if (!variable || names.has(variable.name)) continue;
    names.set(variable.name, { name: variable, type: typeOfElement(element) });
  }
  for (const { name, type } of names.values()) declareRepeated(checker, name, { type, group: group.span }, target);
}

interface Repeated {
  readonly type: StaticType;
  readonly group: Span;
}

function declareRepeated(checker: Checker, { name, span }: Name, { type, group }: Repeated, { scope }: Target): void {
  const binding = scope.lookup(name);
  if (binding) throw insideAndOutside(checker, name, { span, group: binding.group ?? group });
  scope.declare(name, { type: listOf(type), span, group });
}

/** Neo4j puts this at the group whose name it is. */
function insideAndOutside(checker: Checker, name: string, { span, group }: { span: Span; group: Span }) {
  const message = `Variable \`${name}\` is declared in a repeated group and outside of it.`;
  return checker.failure(span, message, {
    detail: 'VariableAlreadyBound',
    at: group.start,
    hint: 'Rename one of them.',
  });
}
