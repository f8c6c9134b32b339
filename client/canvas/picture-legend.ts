/** The legend that a saved picture takes along: kinds and relation types of what is shown, or only their families where room is short. */
import { directionOf, isolated } from '../../graph/formats/direction.ts';
import { LEGEND_SIZE, type LegendEntry, type LegendLayout, layOutLegend } from '../../graph/formats/svg-legend.ts';
import type { SvgEdge, SvgNode } from '../../graph/formats/svg-parts.ts';
import { entryName } from '../i18n/legend-names.ts';
import { words } from '../i18n/words.ts';
import type { Explorer } from '../state/explorer.ts';
import { styledKind } from '../state/kind-looks.ts';
import type { Part } from '../state/part.ts';
import { type Pattern, widthFor } from '../state/patterns.ts';
import type { On } from '../state/styling/channels.ts';
import type { Look } from '../state/styling/rule-legend.ts';
import { sampleOf } from '../state/styling/sample.ts';
import { sourceNames } from '../state/styling/sources.ts';
import { inkOf } from '../styles/inks.ts';
import { type Palette, RELATION_FAMILIES } from '../styles/tokens.ts';
import { drained, thinned } from './colours.ts';
import type { Point } from './edge-path.ts';
import type { Looks } from './looks.ts';
import { kindColor } from './node-looks.ts';
import { FONT_FAMILY, SMALLEST_ICON_RADIUS } from './painter.ts';
import { svgLinesOf } from './picture-line.ts';
import { svgNodeOf } from './picture-node.ts';
import type { View } from './view.ts';

const SAMPLE_RADIUS = 7;
const LINE_WIDTH = 2;
const LEGEND_FONT = `400 ${LEGEND_SIZE}px ${FONT_FAMILY}`;

export interface LegendParts {
  readonly looks: Looks;
  readonly view: View;
  readonly palette: Palette;
  /** All that is shown, where absent. */
  readonly part?: Part | undefined;
}

/** Laid out for a picture of this size: kinds, types, what patterns of lines mean and what rules make, of those that are in it. */
export function legendOf(explorer: Explorer, { looks, view, palette, part }: LegendParts): LegendLayout | undefined {
  const { filters, vocabulary, settings, styling } = explorer;
  const { width, height } = view;
  const language = settings.language.peek();
  const measure = textMeasure(LEGEND_FONT, LEGEND_SIZE);
  const kindsIn = part && new Set(part.nodes.map((node) => vocabulary.kindOf(node)));
  const typesIn = part && new Set(part.edges.map(({ type }) => type));
  const entry = (label: string, sample: LegendEntry['sample']) => ({ label, labelWidth: measure(label), sample });
  const kinds = filters.kinds.peek().filter(({ name, shown }) => kindsIn?.has(name) ?? shown > 0);
  const types = filters.types.peek().filter(({ name, shown }) => typesIn?.has(name) ?? shown > 0);
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
        lines: lineOf({ color, isSymmetric: look.isSymmetric, pattern: paint?.pattern ?? 'solid' }, palette),
      });
    });
  const names = words.peek().panel.legend.families;
  const folded = families.map((group) => {
    const isSymmetric = group.types.every(({ look }) => look.isSymmetric);
    return entry(names[group.family], {
      lines: lineOf({ color: palette.families[group.family], isSymmetric, pattern: 'solid' }, palette),
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
  const signs = signsIn(looks, palette, styling.edges.peek().pattern !== undefined).map(({ label, ...look }) =>
    entry(label, { lines: lineOf({ ...look, isSymmetric: true }, palette) }),
  );
  const tellings = [
    [...discs, ...lines, ...signs, ...byRules],
    [...discs, ...folded, ...signs, ...byRules],
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
    else for (const line of entry.sample.lines) paintLine(context, line);
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

function lineOf({ color, isSymmetric, pattern, width = LINE_WIDTH }: SampleLine, palette: Palette): readonly SvgEdge[] {
  const points = [
    { x: -12, y: 0 },
    { x: isSymmetric ? 12 : 5, y: 0 },
  ];
  const look = { color, width: widthFor(pattern, width), pattern };
  return svgLinesOf(look, isSymmetric ? { points } : { points, arrow: ARROW }, palette);
}

/** What is drawn otherwise than plain, each with what that means where no rule of the style says otherwise; of what is switched off nothing is said. */
function signsIn(looks: Looks, palette: Palette, arePatternsRuled: boolean) {
  const found = new Set<Pattern>();
  let isAnyDrained = false;
  for (const [, { pattern, isOff, isDrained }] of looks.edges()) {
    if (isOff) continue;
    found.add(pattern);
    isAnyDrained ||= isDrained;
  }
  const t = words.peek().panel.legend;
  const color = palette.families.command;
  const patterns = [
    { pattern: 'dashed', label: t.signDashed },
    { pattern: 'double', label: t.signDisputed },
    { pattern: 'dotted', label: t.signDottedShort },
  ] as const;
  const ended = {
    pattern: 'solid',
    label: t.signFaded,
    color: drained(color, palette),
    width: thinned(LINE_WIDTH),
  } as const;
  return [
    ...patterns
      .filter(({ pattern }) => !arePatternsRuled && found.has(pattern))
      .map((sign) => ({ ...sign, color, width: LINE_WIDTH })),
    ...(isAnyDrained ? [ended] : []),
  ];
}

/** Smaller than what a sign is drawn in. */
const BARE_RADIUS = SMALLEST_ICON_RADIUS - 0.1;

/** What a rule makes of a disc or a line. */
function ruleSample(on: On, look: Look, isMissing: boolean, palette: Palette): LegendEntry['sample'] {
  const { colour, disc, hasSign, share, pattern, width } = sampleOf(on, look, isMissing);
  const color = inkOf(colour, palette);
  if (on === 'edge') return { lines: lineOf({ color, isSymmetric: true, pattern, width }, palette) };
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
  context.lineCap = dash[0] === 0 ? 'round' : 'butt';
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

/** Of letters of this size, where there is nothing to measure with. */
export function textMeasure(font: string, size: number): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * size * 0.62;
  context.font = font;
  return (text) => context.measureText(text).width;
}
