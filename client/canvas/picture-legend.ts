/** The legend that a saved picture takes along: kinds and relation types of what is shown, or only their families where room is short. */
import { directionOf, isolated } from '../../graph/formats/direction.ts';
import { LEGEND_SIZE, type LegendEntry, type LegendLayout, layOutLegend } from '../../graph/formats/svg-legend.ts';
import type { SvgEdge, SvgNode } from '../../graph/formats/svg-parts.ts';
import { words } from '../i18n/words.ts';
import type { Explorer } from '../state/explorer.ts';
import type { TypeLook } from '../state/vocabulary.ts';
import { type Palette, RELATION_FAMILIES } from '../styles/tokens.ts';
import type { Point } from './edge-path.ts';
import { kindColor } from './node-looks.ts';
import { FONT_FAMILY } from './painter.ts';
import { svgNodeOf } from './picture-node.ts';
import type { View } from './view.ts';

const SAMPLE_RADIUS = 7;
const LEGEND_FONT = `400 ${LEGEND_SIZE}px ${FONT_FAMILY}`;

/** Laid out for a picture of this size. */
export function legendOf(explorer: Explorer, palette: Palette, { width, height }: View): LegendLayout | undefined {
  const { filters, vocabulary, settings } = explorer;
  const language = settings.language.peek();
  const measure = textMeasure();
  const entry = (label: string, sample: LegendEntry['sample']) => ({ label, labelWidth: measure(label), sample });
  const kinds = filters.kinds.peek().filter(({ shown }) => shown > 0);
  const types = filters.types.peek().filter(({ shown }) => shown > 0);
  const families = RELATION_FAMILIES.map((family) => ({
    family,
    types: types.filter(({ look }) => look.family === family),
  })).filter((group) => group.types.length > 0);
  const discs = kinds.map(({ name, look }) => {
    const disc = { kind: look, color: kindColor(look, palette) };
    return entry(vocabulary.kindName(name, language), {
      node: svgNodeOf(disc, { x: 0, y: 0 }, SAMPLE_RADIUS, palette),
    });
  });
  const lines = families
    .flatMap((group) => group.types)
    .map(({ name, look }) => entry(vocabulary.typeName(name, language), { edge: lineOf(look, palette) }));
  const names = words.peek().panel.legend.families;
  const folded = families.map((group) => {
    const isSymmetric = group.types.every(({ look }) => look.isSymmetric);
    return entry(names[group.family], { edge: lineOf({ family: group.family, isSymmetric }, palette) });
  });
  const tellings = [
    [...discs, ...lines],
    [...discs, ...folded],
  ];
  return layOutLegend(tellings, { width, height, direction: language === 'ar' ? 'rtl' : 'ltr' });
}

/** The legend on a 2D context, with its upper left corner at 0, 0. */
export function paintLegend(context: CanvasRenderingContext2D, legend: LegendLayout, ink: string): void {
  context.save();
  context.scale(legend.scale, legend.scale);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.font = LEGEND_FONT;
  context.textAlign = legend.labelAnchor;
  context.textBaseline = 'alphabetic';
  for (const { entry, sampleX, labelX, y } of legend.entries) {
    context.save();
    context.translate(sampleX, y);
    if ('node' in entry.sample) paintDisc(context, entry.sample.node);
    else paintLine(context, entry.sample.edge);
    context.restore();
    context.direction = directionOf(entry.label);
    context.fillStyle = ink;
    context.fillText(isolated(entry.label), labelX, y + LEGEND_SIZE * 0.36);
  }
  context.restore();
}

function lineOf({ family, isSymmetric }: TypeLook, palette: Palette): SvgEdge {
  const points = [
    { x: -12, y: 0 },
    { x: isSymmetric ? 12 : 5, y: 0 },
  ];
  return { points, ...(isSymmetric ? {} : { arrow: ARROW }), color: palette.families[family], width: 2 };
}

const ARROW: readonly Point[] = [
  { x: 4, y: -4.5 },
  { x: 13, y: 0 },
  { x: 4, y: 4.5 },
];

function paintDisc(context: CanvasRenderingContext2D, { outline, fill, stroke, strokeWidth, icon, letter }: SvgNode) {
  const path = new Path2D(outline);
  context.fillStyle = fill;
  context.fill(path);
  if (stroke !== undefined) {
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth ?? 1;
    context.stroke(path);
  }
  if (icon !== undefined) {
    const scale = icon.size / icon.grid;
    context.translate(-icon.size / 2, -icon.size / 2);
    context.scale(scale, scale);
    context.strokeStyle = icon.color;
    context.lineWidth = icon.stroke;
    context.stroke(new Path2D(icon.path));
  }
  if (letter !== undefined) {
    context.font = `600 ${letter.size}px ${FONT_FAMILY}`;
    context.textAlign = 'center';
    context.fillStyle = letter.color;
    context.fillText(letter.text, 0, letter.size * 0.36);
  }
}

function paintLine(context: CanvasRenderingContext2D, { points, arrow, color, width }: SvgEdge) {
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.stroke(polygon(points));
  if (arrow !== undefined) context.fill(polygon(arrow));
}

function polygon(points: readonly Point[]): Path2D {
  const path = new Path2D();
  for (const { x, y } of points) path.lineTo(x, y);
  return path;
}

function textMeasure(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * LEGEND_SIZE * 0.62;
  context.font = LEGEND_FONT;
  return (text) => context.measureText(text).width;
}
