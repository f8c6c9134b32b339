/** The legend that a saved picture takes along: kinds and relation types of what is shown, or only their families where room is short. */
import { directionOf, isolated } from '../../graph/formats/direction.ts';
import { LEGEND_SIZE, type LegendEntry, type LegendLayout, layOutLegend } from '../../graph/formats/svg-legend.ts';
import type { SvgEdge, SvgNode } from '../../graph/formats/svg-parts.ts';
import { entryName } from '../i18n/legend-names.ts';
import { words } from '../i18n/words.ts';
import type { Explorer } from '../state/explorer.ts';
import { styledKind } from '../state/kind-looks.ts';
import { dashOf, type Pattern } from '../state/patterns.ts';
import type { On } from '../state/styling/channels.ts';
import type { Look } from '../state/styling/rule-legend.ts';
import { sampleOf } from '../state/styling/sample.ts';
import { sourceNames } from '../state/styling/sources.ts';
import { inkOf } from '../styles/inks.ts';
import { type Palette, RELATION_FAMILIES } from '../styles/tokens.ts';
import type { Point } from './edge-path.ts';
import { kindColor } from './node-looks.ts';
import { FONT_FAMILY, SMALLEST_ICON_RADIUS } from './painter.ts';
import { svgNodeOf } from './picture-node.ts';
import type { View } from './view.ts';

const SAMPLE_RADIUS = 7;
const LEGEND_FONT = `400 ${LEGEND_SIZE}px ${FONT_FAMILY}`;

/** Laid out for a picture of this size. */
export function legendOf(explorer: Explorer, palette: Palette, { width, height }: View): LegendLayout | undefined {
  const { filters, vocabulary, settings, styling } = explorer;
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
    const paint = styling.kinds.peek().get(name);
    const isMissing = paint?.colour?.kind === 'none';
    const kind = styledKind(look, { shape: paint?.shape, sign: paint?.icon, isMissing });
    const disc = { kind, color: paint?.colour === undefined ? kindColor(look, palette) : inkOf(paint.colour, palette) };
    return entry(vocabulary.kindName(name, language), {
      node: svgNodeOf(disc, { x: 0, y: 0 }, SAMPLE_RADIUS, palette),
    });
  });
  const lines = families
    .flatMap((group) => group.types)
    .map(({ name, look }) => {
      const paint = styling.types.peek().get(name);
      const color = paint?.colour === undefined ? palette.families[look.family] : inkOf(paint.colour, palette);
      return entry(vocabulary.typeName(name, language), {
        edge: lineOf({ color, isSymmetric: look.isSymmetric, pattern: paint?.pattern ?? 'solid' }),
      });
    });
  const names = words.peek().panel.legend.families;
  const folded = families.map((group) => {
    const isSymmetric = group.types.every(({ look }) => look.isSymmetric);
    return entry(names[group.family], {
      edge: lineOf({ color: palette.families[group.family], isSymmetric, pattern: 'solid' }),
    });
  });
  const byRules = styling.rules.peek().flatMap((rule) => {
    const legend = styling.legends.peek().get(rule.id);
    const source = sourceNames(rule.source, rule.on, vocabulary)[language];
    const isTold = rule.isOn && rule.scale.kind !== 'same' && rule.scale.kind !== 'text' && rule.source.kind !== 'kind';
    return (isTold ? (legend?.entries ?? []) : []).flatMap((each) => {
      if (legend === undefined || each.shown === 0) return [];
      const told = entryName(vocabulary, rule, each, legend);
      return [entry(`${source}: ${told}`, ruleSample(rule.on, each.look, each.meaning.kind === 'missing', palette))];
    });
  });
  const tellings = [
    [...discs, ...lines, ...byRules],
    [...discs, ...folded, ...byRules],
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

interface SampleLine {
  readonly color: string;
  readonly isSymmetric: boolean;
  readonly pattern: Pattern;
  readonly width?: number;
}

function lineOf({ color, isSymmetric, pattern, width = 2 }: SampleLine): SvgEdge {
  const points = [
    { x: -12, y: 0 },
    { x: isSymmetric ? 12 : 5, y: 0 },
  ];
  const dash = dashOf(pattern, width);
  return {
    points,
    ...(isSymmetric ? {} : { arrow: ARROW }),
    color,
    width,
    ...(dash.length === 0 ? {} : { dash }),
  };
}

/** Smaller than what a sign is drawn in. */
const BARE_RADIUS = SMALLEST_ICON_RADIUS - 0.1;

/** What a rule makes of a disc or a line. */
function ruleSample(on: On, look: Look, isMissing: boolean, palette: Palette): LegendEntry['sample'] {
  const { colour, disc, hasSign, share, pattern, width } = sampleOf(on, look, isMissing);
  const color = inkOf(colour, palette);
  if (on === 'edge') return { edge: lineOf({ color, isSymmetric: true, pattern, width }) };
  const radius = hasSign ? SAMPLE_RADIUS : BARE_RADIUS * share;
  return { node: svgNodeOf({ kind: disc, color }, { x: 0, y: 0 }, radius, palette) };
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

function paintLine(context: CanvasRenderingContext2D, { points, arrow, color, width, dash = [] }: SvgEdge) {
  context.setLineDash([...dash]);
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
