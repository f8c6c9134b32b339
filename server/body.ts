/** JSON bodies: at most 1 MiB unless a route takes more, not deeper than values go, checked by a schema that refuses unknown keys. */
import { isUtf8 } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';
import express, { type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { InvalidInput } from '../graph/errors.ts';
import { MAX_DEPTH } from '../graph/wire-encode.ts';

const MAX_BODY_BYTES = 1024 * 1024;
/** The request's own levels around its values, and typed JSON, which takes two levels for each of a value's. */
const MAX_JSON_DEPTH = MAX_DEPTH * 2 + 8;

/** Reads a JSON body, and refuses every other kind of one: a form that another page posts is no JSON. */
export function jsonBodyUpTo(bytes: number): RequestHandler {
  const parse = express.json({ limit: bytes, type: 'application/json', inflate: false, verify: refuseOtherText });
  return (request, response, next) => {
    if (!request.is('application/json')) {
      throw new InvalidInput('request: its Content-Type must be application/json.', {
        code: 'Shabaka.UnsupportedMediaType',
      });
    }
    parse(request, response, next);
  };
}

export const jsonBody: RequestHandler = jsonBodyUpTo(MAX_BODY_BYTES);

/** JSON is UTF-8. The parser would decode what is not, with U+FFFD for each byte that is wrong: a text that nobody sent. */
function refuseOtherText(_request: unknown, _response: unknown, bytes: Buffer, charset: string): void {
  if (charset !== 'utf-8') throw otherCharset();
  if (!isUtf8(bytes)) {
    throw new InvalidInput('request: its body has bytes that are no UTF-8; send it as UTF-8.', {
      code: 'Shabaka.InvalidEncoding',
    });
  }
}

export function otherCharset(): InvalidInput {
  return new InvalidInput('request: the charset of its Content-Type must be utf-8.', {
    code: 'Shabaka.UnsupportedMediaType',
  });
}

/** Bodies that take a while to go through. */
const LARGE_BODY_BYTES = 128 * 1024;

/** To be awaited between two steps that go through the whole body: lets others have a turn where it is large. */
export async function breatheAfter(request: Request): Promise<void> {
  if (Number(request.get('content-length') ?? LARGE_BODY_BYTES) >= LARGE_BODY_BYTES) await nextTurn();
}

/** The body as the schema has it, or an error that names each wrong key. */
export function parseBody<Body>(schema: z.ZodType<Body>, request: Request): Body {
  const body: unknown = request.body;
  refuseDepth(body);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 5).map((issue) => told(issue));
  throw new InvalidInput(`request: ${issues.join('; ').slice(0, 500)}.`, { code: 'Shabaka.InvalidRequest' });
}

type Issue = z.core.$ZodIssue;

/** A choice between forms is told by what is wrong with the nearest: the one that knows most of the keys. Where several do, by each. */
function told(issue: Issue, within: readonly PropertyKey[] = []): string {
  const path = [...within, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const fewest = Math.min(...issue.errors.map(unknownKeys));
    const nearest = issue.errors.filter((form) => unknownKeys(form) === fewest);
    const forms = nearest.map((form) =>
      form
        .slice(0, 5)
        .map((inner) => told(inner, path))
        .join('; '),
    );
    return [...new Set(forms)].join('; or ');
  }
  const place = path.map(String).join('.');
  return `${place === '' ? 'body' : place}: ${lowerFirst(issue.message)}`;
}

function unknownKeys(form: readonly Issue[]): number {
  return form.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

/** Walks without recursion: what is too deep for `JSON.stringify` is too deep for the stack. */
function refuseDepth(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_JSON_DEPTH) {
      throw new InvalidInput(`request: its body is nested deeper than ${MAX_JSON_DEPTH} levels; flatten it.`, {
        code: 'Shabaka.TooDeep',
      });
    }
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const child of Object.values(item)) next.push(child);
    }
    level = next;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
