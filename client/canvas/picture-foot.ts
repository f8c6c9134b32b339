/** The foot of a saved picture, measured and painted as the browser shapes its letters. */
import { isolated } from '../../graph/formats/direction.ts';
import { FOOT_SIZE, type FootLayout, layOutFoot } from '../../graph/formats/svg-foot.ts';
import { direction } from '../i18n/locale.ts';
import { FONT_FAMILY } from './painter.ts';
import { textMeasure } from './picture-legend.ts';

const FOOT_FONT = `400 ${FOOT_SIZE}px ${FONT_FAMILY}`;

/** In the direction of the reader's language. */
export function footOf(sentences: readonly string[], width: number): FootLayout | undefined {
  const way = direction.peek();
  const measure = textMeasure(FOOT_FONT, FOOT_SIZE);
  return layOutFoot(sentences, { width, direction: way, measure: (text) => measure(isolated(text, way)) });
}

/** With its upper left corner at 0, 0. */
export function paintFoot(context: CanvasRenderingContext2D, foot: FootLayout, ink: string): void {
  context.save();
  context.font = FOOT_FONT;
  context.fillStyle = ink;
  context.textBaseline = 'alphabetic';
  context.direction = foot.direction;
  context.textAlign = foot.direction === 'rtl' ? 'right' : 'left';
  foot.lines.forEach((line, i) => {
    context.fillText(isolated(line, foot.direction), foot.x, foot.baseline(i));
  });
  context.restore();
}
