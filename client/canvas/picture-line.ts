/** A line as a file draws it, for the picture and for its legend. */
import type { SvgEdge } from '../../graph/formats/svg-parts.ts';
import { dashOf } from '../state/patterns.ts';
import type { Palette } from '../styles/tokens.ts';
import type { EdgeLook } from './edge-looks.ts';
import type { EdgePath } from './edge-path.ts';

/** One line, or, where it is drawn double, a second one of the ground over it. */
export function svgLinesOf(
  { color: painted, width, pattern }: Pick<EdgeLook, 'color' | 'width' | 'pattern'>,
  { points, arrow }: Pick<SvgEdge, 'points' | 'arrow'> | EdgePath,
  { ground }: Palette,
  title?: string,
): readonly SvgEdge[] {
  const color = painted.slice(0, 7);
  const opacity = painted.length > 7 ? Number.parseInt(painted.slice(7), 16) / 255 : undefined;
  const dash = dashOf(pattern, width);
  const line: SvgEdge = {
    points,
    color,
    width,
    ...(arrow === undefined ? {} : { arrow }),
    ...(opacity === undefined ? {} : { opacity }),
    ...(dash.length === 0 ? {} : { dash }),
    ...(title === undefined ? {} : { title }),
  };
  return pattern === 'double' ? [line, { points, color: ground, width: width * 0.3 }] : [line];
}
