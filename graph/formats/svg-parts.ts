/** The parts of a picture as SVG elements: lines, outlines with a sign inside, and texts that read in their own direction. */
import { type Direction, directionOf, isolated } from './direction.ts';
import { svgNumber } from './svg-path.ts';
import { xmlAttribute, xmlText } from './xml.ts';

export interface SvgPoint {
  readonly x: number;
  readonly y: number;
}

/** A line as it runs, already cut at the rims of its discs; its arrowhead as three corners, where it has one. */
export interface SvgEdge {
  readonly points: readonly SvgPoint[];
  readonly arrow?: readonly SvgPoint[];
  readonly color: string;
  readonly width: number;
  readonly opacity?: number;
  /** Lengths of dash and gap; dashes without length are dots. */
  readonly dash?: readonly number[];
  /** What a reader who points at it is told. */
  readonly title?: string;
}

/** An outline with a pictogram or a letter inside. */
export interface SvgNode extends SvgPoint {
  /** Path data, in the coordinates of the picture. */
  readonly outline: string;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly opacity?: number;
  readonly icon?: SvgIcon;
  readonly letter?: { readonly text: string; readonly size: number; readonly color: string };
  readonly title?: string;
}

/** Path data on a grid of its own, stroked, its middle on the node's middle. */
export interface SvgIcon {
  readonly path: string;
  readonly grid: number;
  readonly stroke: number;
  /** Side of the square that it fills. */
  readonly size: number;
  readonly color: string;
}

export interface SvgLabel extends SvgPoint {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly weight?: number;
  readonly opacity?: number;
  /** Which end of the text `x` is, as it stands on the page, whatever its direction. `y` is its base line. */
  readonly anchor: 'left' | 'middle' | 'right';
  /** Turned about `x`, `y`, in radians. */
  readonly angle?: number;
  /** Of the text it is a line of; its own where absent. */
  readonly direction?: Direction;
}

/** A text element that reads in its own direction wherever it stands. */
export function textElement(label: SvgLabel): string {
  const { text, x, y, size, color, weight, opacity, anchor, angle, direction = directionOf(text) } = label;
  const end = anchor === 'middle' ? 'middle' : (anchor === 'left') === (direction === 'ltr') ? 'start' : 'end';
  const turned = angle === undefined || angle === 0 ? undefined : (angle * 180) / Math.PI;
  return `<text${attributes({
    x,
    y,
    'font-size': size,
    'font-weight': weight,
    fill: color,
    opacity,
    direction,
    'unicode-bidi': 'embed',
    'text-anchor': end,
    transform: turned === undefined ? undefined : `rotate(${[turned, x, y].map(svgNumber).join(' ')})`,
  })}>${xmlText(isolated(text, direction))}</text>\n`;
}

/** Attributes that are given, numbers to a hundredth. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? svgNumber(value) : xmlAttribute(value)}"`)
    .join('');
}

export function edgeElement({ points, arrow, color, width, opacity, dash, title }: SvgEdge): string {
  const line = `<path${attributes({
    d: pathOf(points),
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': dash?.map(svgNumber).join(' '),
    'stroke-linecap': dash?.[0] === 0 ? 'round' : undefined,
  })}/>`;
  const head = arrow === undefined ? '' : `<path${attributes({ d: `${pathOf(arrow)}Z`, fill: color })}/>`;
  return `<g${attributes({ opacity })}>${titleElement(title)}${line}${head}</g>\n`;
}

export function nodeElement({
  x,
  y,
  outline,
  fill,
  stroke,
  strokeWidth,
  opacity,
  icon,
  letter,
  title,
}: SvgNode): string {
  const disc = `<path${attributes({ d: outline, fill, stroke, 'stroke-width': strokeWidth })}/>`;
  const sign = icon === undefined ? '' : iconElement(icon, x, y);
  const initial =
    letter === undefined
      ? ''
      : textElement({ ...letter, x, y: y + letter.size * 0.36, weight: 600, anchor: 'middle' }).trimEnd();
  return `<g${attributes({ opacity })}>${titleElement(title)}${disc}${sign}${initial}</g>\n`;
}

function iconElement({ path, grid, stroke, size, color }: SvgIcon, x: number, y: number): string {
  const scale = size / grid;
  const corner = [x - size / 2, y - size / 2].map(svgNumber).join(' ');
  return `<path${attributes({
    d: path,
    fill: 'none',
    stroke: color,
    'stroke-width': stroke,
    transform: `translate(${corner}) scale(${Math.round(scale * 1e4) / 1e4})`,
  })}/>`;
}

function titleElement(title: string | undefined): string {
  return title === undefined ? '' : `<title>${xmlText(title)}</title>`;
}

function pathOf(points: readonly SvgPoint[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${svgNumber(x)} ${svgNumber(y)}`).join('');
}
