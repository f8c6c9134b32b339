/** Scopes that last for a part of one expression. */
import type { Span } from '../parse/ast.ts';
import type { Site } from './checker.ts';
import { Scope } from './scope.ts';
import type { StaticType } from './static-type.ts';

const NOWHERE: Span = { start: 0, end: 0 };

/** The site with names of its own in front of what it sees already. */
export function withLocals(
  site: Site,
  locals: Readonly<Record<string, StaticType>> | ReadonlyMap<string, StaticType>,
): Site {
  const scope = new Scope(site.scope);
  const entries = locals instanceof Map ? locals : new Map(Object.entries(locals));
  for (const [name, type] of entries) scope.declare(name, { type, span: NOWHERE });
  return { ...site, scope };
}

export function withLocal(site: Site, name: string, type: StaticType): Site {
  return withLocals(site, new Map([[name, type]]));
}
