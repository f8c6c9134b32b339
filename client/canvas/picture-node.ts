/** A disc as a file draws it: outline, fill and the sign inside, for the picture and for its legend. */
import type { SvgNode } from '../../graph/formats/svg-parts.ts';
import { SvgPath } from '../../graph/formats/svg-path.ts';
import type { KindLook, Shape } from '../state/kind-looks.ts';
import type { Palette } from '../styles/tokens.ts';
import type { Point } from './edge-path.ts';
import { letterSize } from './icon-atlas.ts';
import { ICON_GRID, ICON_STROKE, ICONS } from './icons.ts';
import { groupRimRadius, iconSide, SMALLEST_ICON_RADIUS } from './painter.ts';
import { traceShape } from './shapes.ts';

export interface DiscLook {
  readonly kind: KindLook;
  readonly color: string;
  readonly title?: string;
}

export function svgNodeOf(
  { kind, color, title }: DiscLook,
  { x, y }: Point,
  radius: number,
  palette: Palette,
): SvgNode {
  const { shape, isOutlined, icon, letter } = kind;
  const ink = isOutlined ? color : palette.onActor;
  const side = iconSide(radius);
  const sign =
    radius < SMALLEST_ICON_RADIUS
      ? {}
      : letter === undefined
        ? { icon: { path: ICONS[icon], grid: ICON_GRID, stroke: ICON_STROKE, size: side, color: ink } }
        : { letter: { text: letter, size: letterSize(letter, side), color: ink } };
  return {
    x,
    y,
    outline: outlineOf(shape, { x, y }, radius),
    fill: isOutlined ? palette.ground : color,
    ...(isOutlined ? { stroke: color, strokeWidth: 1.75 } : { stroke: palette.ground, strokeWidth: 1.5 }),
    ...sign,
    ...(title === undefined ? {} : { title }),
  };
}

/** The second rim of a disc that stands for several nodes. */
export function groupRimOf({ kind, color }: DiscLook, at: Point, radius: number, { ground }: Palette): SvgNode {
  const outline = outlineOf(kind.shape, at, groupRimRadius(radius));
  return { x: at.x, y: at.y, outline, fill: 'none', stroke: kind.isOutlined ? color : ground, strokeWidth: 1.5 };
}

export function outlineOf(shape: Shape, { x, y }: Point, radius: number): string {
  const outline = new SvgPath();
  traceShape(outline, shape, x, y, radius);
  return outline.toString();
}
