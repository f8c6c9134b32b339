/** Patterns as EXPLAIN shows them. */
import { isHidden } from '../compile/trees.ts';
import type { GraphEdge, GraphNode } from './pattern-graph.ts';

export function nodeText({ name }: GraphNode): string {
  return isHidden(name) ? 'anon' : name;
}

/** `(a)-[r:T*1..3]->(b)`, seen from the node that the walk starts at. */
export function linkText(edge: GraphEdge, from: GraphNode): string {
  const isForward = from === edge.left;
  const to = isForward ? edge.right : edge.left;
  const { direction } = edge;
  const pointsRight = direction !== 'both' && (direction === 'out') === isForward;
  const pointsLeft = direction !== 'both' && !pointsRight;
  const name = isHidden(edge.name) ? '' : edge.name;
  const types = edge.types ? `:${edge.types.join('|')}` : '';
  const text = `${name}${types}${lengthText(edge)}`;
  const body = text === '' ? '--' : `-[${text}]-`;
  return `(${nodeText(from)})${pointsLeft ? '<' : ''}${body}${pointsRight ? '>' : ''}(${nodeText(to)})`;
}

function lengthText({ length }: GraphEdge): string {
  if (!length) return '';
  const max = Number.isFinite(length.max) ? length.max : '';
  return `*${length.min}..${max}`;
}
